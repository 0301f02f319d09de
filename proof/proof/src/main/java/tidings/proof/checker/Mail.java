package tidings.proof.checker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A letter as it reached the mail server.
record Mail(
        @JsonProperty("MessageID") String messageId,
        @JsonProperty("To") List<Recipient> to) {
    private static final int PAGE = 5_000;

    record Recipient(@JsonProperty("Address") String address) {}

    private record Messages(List<Mail> messages) {}

    /// Page by page, as nothing arrives meanwhile.
    static List<Mail> all(URI letters) {
        var all = new ArrayList<Mail>();
        List<Mail> page;
        do {
            var query = "/api/v1/messages?start=%d&limit=%d".formatted(all.size(), PAGE);
            page = Web.get(letters.resolve(query), Messages.class).messages();
            all.addAll(page);
        } while (page.size() == PAGE);
        return List.copyOf(all);
    }

    boolean isTo(String address) {
        return to.equals(List.of(new Recipient(address)));
    }
}
