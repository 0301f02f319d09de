package tidings.local.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A letter as Mailpit's API tells it: in a list, and alone.
final class ReceivedLetterJson {
    private static final int SNIPPET = 250;

    private ReceivedLetterJson() {}

    static Map<String, @Nullable Object> summary(ReceivedLetter letter) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("ID", letter.id());
        fields.put("MessageID", letter.messageId());
        fields.put("From", mailbox(letter.from()));
        fields.put("To", letter.to().stream().map(ReceivedLetterJson::mailbox).toList());
        fields.put("Subject", letter.subject());
        fields.put("Created", letter.created().toString());
        fields.put("Size", letter.size());
        fields.put("Snippet", snippet(letter.text()));
        return fields;
    }

    static Map<String, @Nullable Object> whole(ReceivedLetter letter) {
        var fields = summary(letter);
        fields.remove("Snippet");
        fields.remove("Created");
        fields.put("Date", letter.created().toString());
        fields.put("Text", letter.text());
        return fields;
    }

    private static String snippet(String text) {
        return text.substring(0, Math.min(SNIPPET, text.length())).strip();
    }

    private static @Nullable Map<String, String> mailbox(ReceivedLetter.@Nullable Mailbox mailbox) {
        return mailbox == null ? null : Map.of("Name", mailbox.name(), "Address", mailbox.address());
    }
}
