package tidings.messaging;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tidings.messaging.Postman.Letter;

/// An outside party that does as a test tells it: letters are delivered, unless something is in the way.
public class Postman implements Effect<Letter> {

    /// A letter to be delivered.
    public record Letter(String key, String text) implements Intent {}

    private final Map<String, Queue<Effect<Letter>>> obstacles = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> atTheDoor = new ConcurrentHashMap<>();
    private final List<Letter> delivered = new CopyOnWriteArrayList<>();
    private final List<String> collisions = new CopyOnWriteArrayList<>();

    /// Puts something in the way of the next letter to this address; several meet them in turn.
    public void meets(String key, Effect<Letter> obstacle) {
        obstacles.computeIfAbsent(key, _ -> new ConcurrentLinkedQueue<>()).add(obstacle);
    }

    @Override
    public void perform(Letter letter) throws Exception {
        var here = atTheDoor.computeIfAbsent(letter.key(), _ -> new AtomicInteger());
        if (here.incrementAndGet() > 1) {
            collisions.add(letter.key());
        }
        try {
            var obstacle = obstacles
                    .getOrDefault(letter.key(), new ConcurrentLinkedQueue<>())
                    .poll();
            if (obstacle != null) {
                obstacle.perform(letter);
            }
            delivered.add(letter);
        } finally {
            here.decrementAndGet();
        }
    }

    public List<String> deliveredTo(String key) {
        return delivered.stream()
                .filter(it -> it.key().equals(key))
                .map(Letter::text)
                .toList();
    }

    /// The addresses at which two letters were handed over at once.
    public List<String> collisions() {
        return collisions;
    }
}
