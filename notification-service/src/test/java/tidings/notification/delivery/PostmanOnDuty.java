package tidings.notification.delivery;

import org.springframework.context.annotation.Import;
import tidings.messaging.Effect;
import tidings.notification.SendLetters;

/// A postman, and nobody else of the post office.
@Import({DelayedLetters.class, MailServer.class, Postman.class, RetrySchedule.class, Round.class})
public class PostmanOnDuty {
    private final Postman postman;

    PostmanOnDuty(Postman postman) {
        this.postman = postman;
    }

    public Effect<SendLetters> postman() {
        return postman;
    }
}
