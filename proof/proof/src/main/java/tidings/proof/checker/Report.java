package tidings.proof.checker;

import java.util.ArrayList;
import java.util.List;
import tidings.proof.checker.Finding.Kind;

/// What the judge of one invariant has found.
final class Report {
    private final Invariant invariant;
    private final List<Finding> findings = new ArrayList<>();

    Report(Invariant invariant) {
        this.invariant = invariant;
    }

    void lost(String sentence) {
        add(Kind.LOST, sentence);
    }

    void doubled(String sentence) {
        add(Kind.DOUBLED, sentence);
    }

    void unaccounted(String sentence) {
        add(Kind.UNACCOUNTED, sentence);
    }

    void wrong(String sentence) {
        add(Kind.WRONG, sentence);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void add(Kind kind, String sentence) {
        findings.add(new Finding(invariant, kind, sentence));
    }
}
