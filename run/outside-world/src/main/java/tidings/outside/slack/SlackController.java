package tidings.outside.slack;

import static org.springframework.http.HttpHeaders.RETRY_AFTER;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A channel of messages, kept as long as the process lives. It can be made to refuse them.
@RestController
class SlackController {
    private final List<Posted> messages = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private volatile Mood mood = Mood.GOOD;
    private Instant free = Instant.MIN;

    SlackController(Clock clock) {
        this.clock = clock;
    }

    @PutMapping("/control/slack")
    Mood change(@RequestBody Mood mood) {
        this.mood = mood;
        return mood;
    }

    @PostMapping("/slack/webhook")
    synchronized ResponseEntity<String> post(@RequestBody Message message) {
        if (message.text() == null || message.text().isBlank()) {
            return ResponseEntity.badRequest().body("no_text");
        }
        var now = clock.instant();
        if (now.isBefore(free)) {
            return ResponseEntity.status(429).header(RETRY_AFTER, "1").body("rate_limited");
        }
        if (mood.refuses()) {
            return mood.refusal();
        }
        free = now.plusMillis(mood.paceMs());
        messages.add(new Posted(message.text(), now));
        return ResponseEntity.ok("ok");
    }

    @GetMapping("/slack/messages")
    List<Posted> messages() {
        return messages;
    }

    record Message(@Nullable String text) {}

    record Posted(String text, Instant postedAt) {}
}
