/// How a letter is handed over to a mail server, and what becomes of it by what the server answers.
@NullMarked
package tidings.notification.smtp;

import org.jspecify.annotations.NullMarked;
