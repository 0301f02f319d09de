package tidings.proof.faults.outside;

import java.util.Map;
import tidings.local.ServiceProcess;
import tidings.probes.JsonClient;
import tidings.probes.ProbeFailed;
import tidings.probes.mail.MailProbe;
import tidings.proof.system.ProofSystem;

/// The mail server, which can be told to refuse, and the person who has letters sent again that waited for one.
final class MailServerControl {
    private final MailProbe server;
    private final ServiceProcess postman;

    MailServerControl(ProofSystem system) {
        this.server = new MailProbe(system.letters());
        this.postman = system.service("notification-service");
    }

    /// Refuses from now on so often, by step, and at no other.
    void behaves(Map<String, ?> triggers) {
        server.refuses(triggers);
    }

    /// How often it has refused at that step so far.
    int refusals(String step) {
        return (int) server.refusals().stream()
                .filter(refusal -> refusal.step().equals(step))
                .count();
    }

    /// Returns how much had waited for that; less than none when the postman is not there.
    int sendAgain() {
        try {
            return JsonClient.post(postman.management("intents"), Map.of("type", "SendLetters", "key", "*"))
                    .json()
                    .path("redriven")
                    .asInt(0);
        } catch (ProbeFailed _) {
            return -1;
        }
    }
}
