package tidings.messaging;

import java.time.Duration;

/// An effect does to the outside world what an [Intent] says.
///
/// Guarantee: performed at least once per noted intent, outside of any transaction, and by one thread in one instance
/// at a time for each key: an instance that stood still meanwhile does not get past the [Fence]. A crash can come after
/// the effect and before its note, so performing again must be harmless: use the other party's idempotency keys, and
/// ask before repeating.
///
/// What it notes by the `TransactionOperations` named `groupCommit` is committed together with what others note at the
/// same time. So it does nothing there but that: another thread does it, and does it once more where somebody else has
/// made that commit fail.
///
/// @param <I> the intent that it fulfils
public interface Effect<I extends Intent> {

    /// Performs the intent, until it is fulfilled. An exception means not yet: it is retried, later and later (up
    /// to 30 s apart), for ever. [NotBefore] says when, and holds for all intents of the type. After
    /// [NotRetryable] it is not retried until a person says so, and where that is for all, neither is any other
    /// of its type. An outcome that is final, such as a declined card, is no exception: note it and return.
    void perform(I intent) throws Exception;

    /// The pace that the other party allows: the least time from the end of one call to the next. Where it is
    /// anything but zero, intents of the type are performed one after the other, over all instances.
    default Duration pace() {
        return Duration.ZERO;
    }
}
