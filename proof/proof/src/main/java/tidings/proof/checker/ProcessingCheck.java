package tidings.proof.checker;

import tidings.proof.evidence.Evidence;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;
import tidings.provisioning.TopicAccess;

/// Events are followed by their ids, from their topics to each service that hears them.
final class ProcessingCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        for (var access : TopicAccess.resident()) {
            var heard = evidence.topics().records().stream()
                    .filter(record -> access.hears().contains(record.place().topic()))
                    .toList();
            new ServiceHearing(access.service(), evidence.booksOf(access.service()), heard).check(report);
        }
    }
}
