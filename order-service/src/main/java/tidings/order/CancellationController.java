package tidings.order;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.web.Caller;
import tidings.web.Problem;

/// Lets customers take their orders back.
@RestController
class CancellationController {
    private final Cancellation cancellation;

    CancellationController(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @PostMapping("/orders/{id}/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    OrderView cancel(@Caller UserId user, @PathVariable OrderId id) {
        try {
            return cancellation.cancel(id, user);
        } catch (IllegalStep already) {
            throw Problem.of(HttpStatus.CONFLICT, "This order is cancelled already; nothing was changed.");
        }
    }
}
