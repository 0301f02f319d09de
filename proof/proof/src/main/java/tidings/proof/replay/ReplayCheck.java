package tidings.proof.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tidings.proof.invariants.Finding;
import tidings.proof.invariants.FindingKind;
import tidings.proof.invariants.Invariant;
import tidings.proof.quiescence.Quiescence;
import tidings.proof.system.ProofSystem;
import tidings.provisioning.TopicAccess;

/// The replay lets a service hear everything again from the beginning, and looks whether that changes anything. To
/// be done while the system is at [Quiescence] and nobody asks it for anything.
public final class ReplayCheck {
    private final ProofSystem system;

    public ReplayCheck(ProofSystem system) {
        this.system = system;
    }

    /// The services that hear anything.
    public static List<String> services() {
        return TopicAccess.resident().stream()
                .filter(access -> !access.hears().isEmpty())
                .map(TopicAccess::service)
                .toList();
    }

    /// Returns what is wrong when the service has heard everything again; it also is when that takes longer than the
    /// limit.
    public List<Finding> of(String service, Duration limit) throws InterruptedException {
        system.service(service).stop();
        var before = Fingerprint.of(system);
        rewind(service);
        system.service(service).start();
        var rest = Quiescence.of(system).await(limit);
        var findings = new ArrayList<Finding>();
        rest.missing().forEach(it -> findings.add(finding(FindingKind.UNACCOUNTED, service, it)));
        before.changesTo(Fingerprint.of(system)).forEach(it -> findings.add(finding(FindingKind.DOUBLED, service, it)));
        return List.copyOf(findings);
    }

    /// Takes a service, whose instances must have ended, back to the beginning. Returns how many events it had heard.
    public int rewind(String service) {
        return new OffsetRewind(system.broker()).of(accessOf(service));
    }

    private static Finding finding(FindingKind kind, String service, String what) {
        return new Finding(Invariant.I10, kind, "%s heard everything again; %s".formatted(service, what));
    }

    private static TopicAccess accessOf(String service) {
        return TopicAccess.resident().stream()
                .filter(access -> access.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(service + " hears nothing"));
    }
}
