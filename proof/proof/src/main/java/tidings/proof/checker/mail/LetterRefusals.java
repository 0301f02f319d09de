package tidings.proof.checker.mail;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tidings.probes.mail.MailRefusal;
import tidings.proof.evidence.NotedLetter;

/// The letters that must be missing, because the mail server has refused them for good: some by their id, which
/// it knows only when it has seen the content. Of others it knows to whom they were, and at which step and with
/// which code it refused them; which ones they were notification-service has to say, in the same words.
public final class LetterRefusals {
    private static final int BY_A_CRASH = 2; // which may come before the note of the first

    /// The steps at which a letter is refused, and not the shop; and what notification-service calls them.
    private static final Map<String, String> ABOUT_A_LETTER =
            Map.of("Recipient", "to RCPT TO", "Data", "to DATA", "Message", "after DATA");

    private final Map<String, Long> letters;
    private final Map<String, String> givenUp; // why, by id
    private final Map<Unseen, Long> left = new HashMap<>();

    /// A refusal of a letter that was not seen.
    private record Unseen(String address, String reason) {}

    LetterRefusals(List<MailRefusal> refusals, List<NotedLetter> noted) {
        var last = refusals.stream().filter(LetterRefusals::isFinal).toList();
        this.letters = last.stream()
                .map(MailRefusal::messageId)
                .filter(Objects::nonNull)
                .collect(groupingBy(id -> id, counting()));
        this.givenUp = noted.stream()
                .filter(letter -> letter.undeliverable() != null)
                .collect(toMap(NotedLetter::messageId, letter -> String.valueOf(letter.undeliverable())));
        last.stream()
                .filter(it -> it.messageId() == null)
                .forEach(it -> left.merge(new Unseen(String.valueOf(it.to()), reason(it)), 1L, Long::sum));
    }

    /// Whether the letter is one of them. Each refusal explains one letter.
    boolean explain(String messageId, String address) {
        return letters.containsKey(messageId)
                || left.merge(new Unseen(address, givenUp.getOrDefault(messageId, "")), -1L, Long::sum) >= 0;
    }

    /// The letters that were handed over time and again nevertheless.
    Set<String> repeated() {
        return letters.entrySet().stream()
                .filter(it -> it.getValue() > BY_A_CRASH)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /// Whether a letter is lost by it that is not to be sent again.
    public static boolean isFinal(MailRefusal refusal) {
        return refusal.code() >= 500 && ABOUT_A_LETTER.containsKey(refusal.step());
    }

    /// Why notification-service must have given up the letter.
    public static String reason(MailRefusal refusal) {
        return "the mail server refuses it for good: %d %s"
                .formatted(refusal.code(), ABOUT_A_LETTER.get(refusal.step()));
    }
}
