package tidings.proof.checker;

import java.util.ArrayList;
import java.util.List;

/// What the judge of one invariant has found.
final class Report {
    private final Invariant invariant;
    private final List<Finding> findings = new ArrayList<>();

    Report(Invariant invariant) {
        this.invariant = invariant;
    }

    void lost(String sentence) {
        add(FindingKind.LOST, sentence);
    }

    void doubled(String sentence) {
        add(FindingKind.DOUBLED, sentence);
    }

    void unaccounted(String sentence) {
        add(FindingKind.UNACCOUNTED, sentence);
    }

    void wrong(String sentence) {
        add(FindingKind.WRONG, sentence);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void add(FindingKind kind, String sentence) {
        findings.add(new Finding(invariant, kind, sentence));
    }
}
