package tidings.local.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The letters received since the start, in memory: the newest 100,000.
final class ReceivedLetters {
    private static final int KEPT = 100_000;

    private final ArrayList<ReceivedLetter> letters = new ArrayList<>();

    synchronized void add(ReceivedLetter letter) {
        if (letters.size() == KEPT) {
            letters.subList(0, KEPT / 10).clear();
        }
        letters.add(letter);
    }

    /// All letters, the newest first.
    synchronized List<ReceivedLetter> all() {
        return List.copyOf(letters.reversed());
    }

    synchronized List<ReceivedLetter> to(String address) {
        return letters.reversed().stream()
                .filter(letter -> letter.isTo(address))
                .toList();
    }

    synchronized Optional<ReceivedLetter> find(String id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    synchronized void clear() {
        letters.clear();
    }
}
