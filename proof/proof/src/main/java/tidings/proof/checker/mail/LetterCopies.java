package tidings.proof.checker.mail;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tidings.probes.mail.DeliveredMail;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.NotedLetter;
import tidings.proof.journal.PostmenInterruption;

/// The letters that were sent more than once, and what explains that: of those that were on their way when the postmen
/// were interrupted one more copy each may leave, and of no more letters than they had in their hands.
final class LetterCopies {
    private final Map<String, Long> sent; // by id
    private final Map<String, Long> unexplained = new HashMap<>();

    LetterCopies(Evidence evidence) {
        sent = evidence.mails().stream().collect(groupingBy(DeliveredMail::messageId, counting()));
        sent.forEach((letter, times) -> unexplained.put(letter, times - 1));
        evidence.journal().interruptions().stream()
                .sorted(Comparator.comparing(PostmenInterruption::from))
                .forEach(interruption -> explain(interruption, evidence.letters()));
    }

    /// What was on its way for the shortest time comes first, as nothing else may explain that one.
    private void explain(PostmenInterruption interruption, List<NotedLetter> letters) {
        letters.stream()
                .filter(letter -> unexplained.getOrDefault(letter.messageId(), 0L) > 0)
                .filter(letter -> letter.wasOnItsWay(interruption))
                .sorted(Comparator.comparing(NotedLetter::gone))
                .limit(interruption.letters())
                .forEach(letter -> unexplained.merge(letter.messageId(), -1L, Long::sum));
    }

    /// The ids of those of which more copies left than is explained.
    Set<String> tooMany() {
        unexplained.values().removeIf(copies -> copies == 0);
        return Set.copyOf(unexplained.keySet());
    }

    long of(String letter) {
        return sent.getOrDefault(letter, 0L);
    }
}
