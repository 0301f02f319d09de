package tidings.probes.mail;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tidings.probes.JsonClient;

/// A probe asks the mail server what was delivered to it and what it refused, and can have it refuse more. It speaks
/// Mailpit's API, of which the module `local` plays a part.
///
/// @param mailServer where it is
public record MailProbe(URI mailServer) {
    private static final int PAGE = 5_000;

    private record Messages(List<DeliveredMail> messages) {}

    /// The letters that the mail server has taken, the newest first. They are read page by page: what arrives
    /// meanwhile may shift one to the next page, and is read once nevertheless.
    public List<DeliveredMail> delivered() {
        var all = new ArrayList<DeliveredMail>();
        List<DeliveredMail> page;
        do {
            var query = "/api/v1/messages?start=%d&limit=%d".formatted(all.size(), PAGE);
            page = JsonClient.get(mailServer.resolve(query)).as(Messages.class).messages();
            all.addAll(page);
        } while (page.size() == PAGE);
        return all.stream().distinct().toList();
    }

    /// Has the mail server forget what it has taken.
    public void forgetDelivered() {
        JsonClient.send(HttpRequest.newBuilder(mailServer.resolve("/api/v1/messages"))
                        .DELETE())
                .text();
    }

    /// The letters that the mail server has refused.
    public List<MailRefusal> refusals() {
        return List.of(
                JsonClient.get(mailServer.resolve("/api/v1/chaos/refusals")).as(MailRefusal[].class));
    }

    /// Has the mail server refuse from now on so often, by step, and at no other.
    public void refuses(Map<String, ?> triggers) {
        JsonClient.put(mailServer.resolve("/api/v1/chaos"), triggers).text();
    }
}
