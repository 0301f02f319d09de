package tidings.proof.checker;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The letters that must be missing, because the mail server has refused them for good: some by their id, and of others
/// how many to an address.
final class Refusals {
    private static final int BY_A_CRASH = 2; // which may come before the note of the first

    private final Map<String, Long> letters;
    private final Map<String, Long> left = new HashMap<>(); // by address

    Refusals(List<Refusal> refusals) {
        var last = refusals.stream().filter(Refusal::isFinal).toList();
        this.letters = last.stream()
                .map(Refusal::messageId)
                .filter(Objects::nonNull)
                .collect(groupingBy(id -> id, counting()));
        last.stream()
                .filter(it -> it.messageId() == null)
                .forEach(it -> left.merge(String.valueOf(it.to()), 1L, Long::sum));
    }

    /// Whether the letter is one of them. Each refusal explains one letter.
    boolean explain(String messageId, String address) {
        return letters.containsKey(messageId) || left.merge(address, -1L, Long::sum) >= 0;
    }

    /// Those that were handed over time and again nevertheless.
    Set<String> repeated() {
        return letters.entrySet().stream()
                .filter(it -> it.getValue() > BY_A_CRASH)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }
}
