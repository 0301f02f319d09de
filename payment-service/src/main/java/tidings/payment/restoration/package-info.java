/// The restoration of this service's database from a backup: when there was one, what happened before it may be lost
/// here, and the provider knows more than the book.
@NullMarked
package tidings.payment.restoration;

import org.jspecify.annotations.NullMarked;
