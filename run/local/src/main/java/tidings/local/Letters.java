package tidings.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The letters received since the start, in memory: the newest 100,000.
final class Letters {
    private static final int KEPT = 100_000;

    private final ArrayList<Letter> letters = new ArrayList<>();

    synchronized void add(Letter letter) {
        if (letters.size() == KEPT) {
            letters.subList(0, KEPT / 10).clear();
        }
        letters.add(letter);
    }

    /// All letters, the newest first.
    synchronized List<Letter> all() {
        return List.copyOf(letters.reversed());
    }

    synchronized List<Letter> to(String address) {
        return letters.reversed().stream()
                .filter(letter -> letter.isTo(address))
                .toList();
    }

    synchronized Optional<Letter> find(String id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    synchronized void clear() {
        letters.clear();
    }
}
