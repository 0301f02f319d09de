package tidings.command;

import java.util.List;
import tidings.local.Service;
import tools.jackson.databind.JsonNode;

/// What a service says is wrong with it: which part of it, and why.
record Complaint(String service, String part, String problem) {
    static List<Complaint> of(Service service, Management management) {
        return management
                .health(service)
                .path("components")
                .propertyStream()
                .filter(part -> part.getValue().path("status").asString().equals("DOWN"))
                .map(part -> new Complaint(service.name(), part.getKey(), problem(part.getValue())))
                .toList();
    }

    private static String problem(JsonNode part) {
        var details = part.path("details");
        return details.path("problem").asString(details.path("error").asString("it does not say why"));
    }
}
