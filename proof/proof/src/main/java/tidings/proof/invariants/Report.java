package tidings.proof.invariants;

import java.util.ArrayList;
import java.util.List;

/// The report of what the checks of one invariant have found.
public final class Report {
    private final Invariant invariant;
    private final List<Finding> findings = new ArrayList<>();

    public Report(Invariant invariant) {
        this.invariant = invariant;
    }

    public void lost(String sentence) {
        add(FindingKind.LOST, sentence);
    }

    public void doubled(String sentence) {
        add(FindingKind.DOUBLED, sentence);
    }

    public void unaccounted(String sentence) {
        add(FindingKind.UNACCOUNTED, sentence);
    }

    public void wrong(String sentence) {
        add(FindingKind.WRONG, sentence);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void add(FindingKind kind, String sentence) {
        findings.add(new Finding(invariant, kind, sentence));
    }
}
