package tidings.messaging;

/// Does to the outside world what an [Intent] says.
///
/// Guarantee: performed at least once per noted intent, outside of any transaction, and by one thread in one instance
/// at a time for each key. A crash can come after the effect and before its note, so performing again must be
/// harmless: use the other party's idempotency keys, and ask before repeating.
///
/// @param <I> the intent that it fulfils
public interface Effect<I extends Intent> {

    /// Returns when the intent is fulfilled. An exception means not yet: it is tried again, later and later (up to 30
    /// s apart), for ever. An outcome that is final, such as a declined card, is no exception: note it and return.
    void perform(I intent) throws Exception;
}
