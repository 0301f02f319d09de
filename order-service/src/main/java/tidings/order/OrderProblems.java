package tidings.order;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tidings.order.catalogue.BasketRefused;
import tidings.web.Problem;
import tidings.web.ProblemMapper;

/// What customers are told over HTTP when they do not get what they ask for.
@Component
class OrderProblems implements ProblemMapper {
    private static final String UNKNOWN =
            "Not all of it is sold here, so nothing was ordered. GET /products tells what is.";
    private static final String MIXED =
            "It has prices in several currencies, so nothing was ordered. Order what is sold in each by itself.";
    private static final String KEY_REUSED =
            "This Idempotency-Key came with another order before, so nothing was done. A new order needs a new key.";
    private static final String UNANSWERED = "The database was told to keep this order, and its answer is lost:"
            + " it may have happened, repeat it with the Idempotency-Key that this answer carries.";

    @Override
    public @Nullable Problem problem(Exception failure) {
        return switch (failure) {
            case Rejection rejection -> problem(rejection.reason());
            case BasketRefused refused -> problem(refused.reason());
            case NoSuchOrder none -> Problem.notFound("There is no order %s of yours.".formatted(none.order()));
            case IllegalStep _ -> // a customer knows of one step only
                Problem.of(CONFLICT, "This order is cancelled already; nothing was changed.");
            default -> null;
        };
    }

    private static Problem problem(Rejection.Reason reason) {
        return switch (reason) {
            case Rejection.UnderWay() ->
                Problem.of(CONFLICT, "The same request is still being worked on. Send it again in a moment.");
            case Rejection.KeyReused() ->
                Problem.of(UNPROCESSABLE_CONTENT, "key-reused", "Idempotency-Key reused", KEY_REUSED);
            case Rejection.Unanswered() -> Problem.of(GATEWAY_TIMEOUT, UNANSWERED);
        };
    }

    private static Problem problem(BasketRefused.Reason reason) {
        return switch (reason) {
            case BasketRefused.NotSold(var lines) -> wrong(lines, UNKNOWN, "must be a product of the catalogue");
            case BasketRefused.OtherCurrency(var lines, var first) ->
                wrong(lines, MIXED, "must be sold in %s, as the first line is".formatted(first));
        };
    }

    private static Problem wrong(List<Integer> lines, String detail, String wanted) {
        var problem = Problem.invalid(detail);
        lines.forEach(line -> problem.at("/lines/%d/sku".formatted(line), wanted));
        return problem;
    }
}
