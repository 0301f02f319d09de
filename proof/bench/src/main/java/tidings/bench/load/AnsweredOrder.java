package tidings.bench.load;

/// An order that was answered with a 202, and whose confirmation is waited for.
///
/// @param answeredAt in nanoseconds of [System#nanoTime()]
record AnsweredOrder(OrderRound round, long answeredAt) {

    /// The news of it was heard then; which may be before the answer.
    void confirmedAt(long heardAt) {
        round.confirmed(Math.max(0, heardAt - answeredAt));
    }
}
