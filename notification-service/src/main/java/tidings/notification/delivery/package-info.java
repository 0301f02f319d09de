/// How letters that are written reach the mail server: who takes them there and when, what is tried again, and for how
/// long.
@NullMarked
package tidings.notification.delivery;

import org.jspecify.annotations.NullMarked;
