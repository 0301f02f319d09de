/// Database transactions as messaging needs them: what is gathered in one and written at its end, what of several
/// threads is committed together, what survives a migration, and which failures pass.
@NullMarked
package tidings.messaging.transactions;

import org.jspecify.annotations.NullMarked;
