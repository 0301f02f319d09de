package tidings.analytics;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.web.Caller;
import tidings.web.Problem;

/// Shows customers what happened to their orders. Somebody else's look as if they did not exist.
@RestController
class JourneyController {
    private final Journeys journeys;

    JourneyController(Journeys journeys) {
        this.journeys = journeys;
    }

    @GetMapping("/orders/{id}/journey")
    Journey journey(@Caller UserId user, @PathVariable OrderId id) {
        if (journeys.isClosedTo(user, id)) {
            throw Problem.notFound("There is no order %s.".formatted(id));
        }
        return journeys.of(id);
    }
}
