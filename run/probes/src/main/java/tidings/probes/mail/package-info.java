/// What the mail server says: what was delivered to it, and what it has refused.
@NullMarked
package tidings.probes.mail;

import org.jspecify.annotations.NullMarked;
