package tidings.recommendation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tidings.events.UserId;
import tidings.web.Caller;

/// Answers signed-in customers what else they may like.
@RestController
class RecommendationController {
    private final Recommendations recommendations;

    RecommendationController(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    /// What I may like, best first.
    @GetMapping("/recommendations")
    List<Recommendation> recommendations(
            @Caller UserId me, @RequestParam(defaultValue = "5") @Min(1) @Max(100) int limit) {
        return recommendations.to(me, limit);
    }
}
