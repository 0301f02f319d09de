package tidings.notification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tidings.events.UserId;
import tidings.web.Caller;

/// Shows signed-in customers the letters that they were sent.
@RestController
class NotificationController {
    private final Letters letters;

    NotificationController(Letters letters) {
        this.letters = letters;
    }

    /// The letters that were sent to me, newest first.
    @GetMapping("/notifications")
    List<Notification> notifications(
            @Caller UserId me, @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return letters.sentTo(me, limit);
    }
}
