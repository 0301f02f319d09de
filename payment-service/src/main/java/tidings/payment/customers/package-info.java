/// The users, as customers of the provider: introduced when they sign up, and forgotten when they are erased.
///
/// Knows nothing of payments. Who pays is asked here when a charge is opened, and nobody waits for an introduction.
@NullMarked
package tidings.payment.customers;

import org.jspecify.annotations.NullMarked;
