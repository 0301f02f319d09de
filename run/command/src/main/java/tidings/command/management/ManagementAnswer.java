package tidings.command.management;

import java.util.Set;
import tidings.events.wire.SafeText;
import tidings.local.ServiceProcess;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The answer of a management endpoint.
record ManagementAnswer(ServiceProcess service, int status, String body) {
    private static final int DONE = 200;

    /// Nobody is asked for a token for what is there. What is not there may be answered as if it needed one.
    private static final Set<Integer> NOT_THERE = Set.of(404, 401);

    boolean isOfNothing() {
        return NOT_THERE.contains(status);
    }

    boolean isRefusal() {
        return status / 100 == 4;
    }

    /// What it says, where all went well. Throws [NoAnswer] otherwise.
    JsonNode done() {
        if (status != DONE) {
            throw unexpected();
        }
        return json();
    }

    /// Throws [NoAnswer] where it is none.
    JsonNode json() {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            throw unexpected();
        }
    }

    NoAnswer unexpected() {
        return new NoAnswer(service, "answers " + inWords());
    }

    String inWords() {
        return "%d %s".formatted(status, SafeText.brief(body)).strip();
    }
}
