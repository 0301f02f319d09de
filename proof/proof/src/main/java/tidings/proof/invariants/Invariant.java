package tidings.proof.invariants;

/// An invariant holds when the system has come to rest, whatever happened to it before.
public enum Invariant {
    I1("every order that got a 202 exists, once per Idempotency-Key"),
    I2("each order is in exactly one terminal state, reached by legal steps only"),
    I3("a confirmed order was charged its total once; a cancelled one has its money back; nobody is two customers"),
    I4("analytics' sales equal the confirmed orders, its sign-ups those that were told"),
    I5("each fact that is worth a letter was told in one letter, sent once"),
    I6("what was told is on its topic; every listener processed, ignored or parked it, or was told to give it up"),
    I7("on each key, the topic follows the outbox's order"),
    I8("the journey of each order equals its events"),
    I9("nothing is under way, and parked is what was to be parked"),
    I10("a replay changes no table, sends no mail, makes no charge");

    private final String sentence;

    Invariant(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
