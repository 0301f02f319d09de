package tidings.proof.checker;

import java.util.HashSet;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.TopicRecord;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Sign-ups that analytics has counted are held against those that were told.
final class SignUpCheck implements InvariantCheck {
    private static final String ANALYTICS = "analytics-service";

    @Override
    public void check(Evidence evidence, Report report) {
        var counted = new HashSet<>(evidence.readModels().signUps());
        var unknown = evidence.booksOf(ANALYTICS).parkedKeys();
        evidence.topics()
                .told("users")
                .map(record -> String.valueOf(record.key()))
                .filter(user -> !counted.contains(user) && !unknown.contains(user))
                .forEach(user -> report.lost("The sign-up of %s is not counted".formatted(user)));
        evidence.topics().on("users").map(TopicRecord::key).forEach(counted::remove);
        counted.forEach(user -> report.unaccounted("The sign-up of %s is counted, nobody told it".formatted(user)));
    }
}
