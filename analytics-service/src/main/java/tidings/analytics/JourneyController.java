package tidings.analytics;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.web.Caller;

/// Shows customers what happened to their orders. Somebody else's look like those of which nobody has heard.
@RestController
class JourneyController {
    private final Journeys journeys;

    JourneyController(Journeys journeys) {
        this.journeys = journeys;
    }

    @GetMapping("/orders/{id}/journey")
    Journey journey(@Caller UserId user, @PathVariable OrderId id) {
        return journeys.of(id, user);
    }
}
