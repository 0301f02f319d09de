package tidings.proof.checker;

import java.util.List;

/// What holds when the system has come to rest, whatever happened to it before.
public enum Invariant {
    I1("every order that got a 202 exists, once per Idempotency-Key"),
    I2("each order is in exactly one terminal state, reached by legal steps only"),
    I3("a confirmed order was charged its total once; a cancelled one has its money back; nobody is two customers"),
    I4("analytics' sales equal the confirmed orders, its sign-ups those that were told"),
    I5("each fact that is worth a letter was told in one letter, sent once"),
    I6("what was told is on its topic; whoever hears it processed, ignored or parked it, or was told to give it up"),
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

    List<Finding> findings(Evidence evidence) {
        var report = new Report(this);
        judge().judge(evidence, report);
        return report.findings();
    }

    private Judge judge() {
        return switch (this) {
            case I1 -> new Acceptance();
            case I2 -> new Sagas();
            case I3 -> new Ledger();
            case I4 -> new Figures();
            case I5 -> new Mailbox();
            case I6 -> new Accounting();
            case I7 -> new Sequence();
            case I8 -> new Journeys();
            case I9 -> new Stillness();
            case I10 -> (_, _) -> {}; // must be done to be seen: Replay does
        };
    }
}
