package tidings.command.management;

import java.util.List;
import tidings.events.wire.SafeText;
import tidings.local.ServiceProcess;
import tools.jackson.databind.JsonNode;

/// A complaint is what a service says is wrong with it, or that it does not say how it is: which part of it, and why.
public record Complaint(String service, String part, String problem) {
    public static List<Complaint> of(ServiceProcess service, Management management) {
        try {
            return management
                    .health(service)
                    .path("components")
                    .propertyStream()
                    .filter(part -> part.getValue().path("status").asString().equals("DOWN"))
                    .map(part -> new Complaint(service.name(), part.getKey(), problem(part.getValue())))
                    .toList();
        } catch (NoAnswer none) {
            return List.of(new Complaint(service.name(), "health", none.what()));
        }
    }

    private static String problem(JsonNode part) {
        var details = part.path("details");
        return SafeText.line(
                details.path("problem").asString(details.path("error").asString("it does not say why")));
    }
}
