/// A mail server that delivers nothing, and shows what it received in the words of Mailpit's API.
@NullMarked
package tidings.local.mail;

import org.jspecify.annotations.NullMarked;
