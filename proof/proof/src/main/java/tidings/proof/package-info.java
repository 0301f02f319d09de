/// The proof: a system of its own is put under load and broken on purpose; when it has come to rest, a checker that
/// trusts no service reads the databases, the topics, the provider's ledger, the mail and what the clients were
/// answered, and says whether anything was lost, doubled or left unaccounted for.
@NullMarked
package tidings.proof;

import org.jspecify.annotations.NullMarked;
