package tidings.proof.input.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tidings.proof.input.bending.Bending;
import tidings.proof.input.bending.SeededRandom;

/// Records that no service would tell. A seed and a number always make the same one.
///
/// Each is about a key of its own that nobody has heard of, so that it holds up nothing else; and because its content,
/// if it can be read at all, is about another key, everybody who hears its topic has to park it. But what is of an
/// unknown type is ignored, and a payment in order is parked by order-service only, which does not know the order.
final class RandomRecords {
    /// The number of records from one payment of an unknown order to the next.
    private static final int BETWEEN_UNKNOWN_PAYMENTS = 100;

    private static final List<EventExample> KINDS = List.of(
            new EventExample("users", "UserSignedUp"),
            new EventExample("orders", "OrderPlaced"),
            new EventExample("orders", "OrderConfirmed"),
            new EventExample("orders", "OrderCancelled"),
            new EventExample("payments", "PaymentSucceeded"),
            new EventExample("payments", "PaymentFailed"),
            new EventExample("payments", "PaymentRefunded"));

    private final long seed;

    RandomRecords(long seed) {
        this.seed = seed;
    }

    RecordDraft at(int number) {
        var random = SeededRandom.of(seed, number);
        if (number % BETWEEN_UNKNOWN_PAYMENTS == BETWEEN_UNKNOWN_PAYMENTS / 2) {
            return paymentOfAnUnknownOrder(random);
        }
        var bending = new Bending(random);
        var kind = bending.oneOf(KINDS);
        var draft = new RecordDraft(
                kind.topic(),
                uuid(random).toString(),
                kind.type(),
                bending.bent(kind.example()),
                uuid(random),
                kind.heardBy());
        for (int more = random.nextInt(3); more > 0; more--) {
            draft.with(
                    bending.oneOf(List.of("traceparent", "ce_time", "ce_causationid", "odd", "")), bending.noise(50));
        }
        return new RecordBending(random).bent(draft);
    }

    private static RecordDraft paymentOfAnUnknownOrder(RandomGenerator random) {
        var order = uuid(random).toString();
        var payment = """
                {"paymentId":"%s","orderId":"%s","userId":"%s","amount":{"amount":100,"currency":"EUR"}}\
                """.formatted(uuid(random), order, uuid(random));
        return new RecordDraft(
                "payments", order, "PaymentSucceeded", payment.getBytes(UTF_8), uuid(random), Set.of("order-service"));
    }

    static UUID uuid(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
