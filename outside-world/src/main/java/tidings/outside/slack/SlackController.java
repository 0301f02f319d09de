package tidings.outside.slack;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A channel of messages, kept as long as the process lives.
@RestController
@RequestMapping("/slack")
class SlackController {
    private final List<Posted> messages = new CopyOnWriteArrayList<>();
    private final Clock clock;

    SlackController(Clock clock) {
        this.clock = clock;
    }

    @PostMapping("/webhook")
    ResponseEntity<String> post(@RequestBody Message message) {
        if (message.text() == null || message.text().isBlank()) {
            return ResponseEntity.badRequest().body("no_text");
        }
        messages.add(new Posted(message.text(), clock.instant()));
        return ResponseEntity.ok("ok");
    }

    @GetMapping("/messages")
    List<Posted> messages() {
        return messages;
    }

    record Message(@Nullable String text) {}

    record Posted(String text, Instant postedAt) {}
}
