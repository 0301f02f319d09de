package tidings.outside.slack;

import static org.springframework.http.HttpHeaders.RETRY_AFTER;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// How Slack treats those who post.
///
/// @param status     what it answers, such as 410 for a channel that is archived; 200 when it takes messages
/// @param retryAfter what it says besides, in seconds
/// @param paceMs     the least time between two messages; who comes sooner is answered with 429
record Mood(int status, @Nullable Integer retryAfter, int paceMs) {
    static final Mood GOOD = new Mood(200, null, 0);

    boolean refuses() {
        return status != 200;
    }

    ResponseEntity<String> refusal() {
        var answer = ResponseEntity.status(status);
        if (retryAfter != null) {
            answer.header(RETRY_AFTER, retryAfter.toString());
        }
        return answer.body(status == 410 ? "channel_is_archived" : "not_taken");
    }
}
