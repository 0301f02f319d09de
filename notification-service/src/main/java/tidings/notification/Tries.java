package tidings.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of the tries to send a letter so far.
///
/// @param after       before when it is not tried again; none where it may be at any time
/// @param putOffSince since when the mail server does not take it for now; none where it has not said so
/// @param unanswered  how often the server had all of it, and did not say whether it takes it
public record Tries(@Nullable Instant after, @Nullable Instant putOffSince, int unanswered) {
    public boolean isToWait(Instant now) {
        return after != null && now.isBefore(after);
    }
}
