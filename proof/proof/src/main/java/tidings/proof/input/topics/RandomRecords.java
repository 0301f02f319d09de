package tidings.proof.input.topics;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tidings.proof.input.bending.Bending;

/// Records that no service would tell. A seed and a number always make the same one.
///
/// Each is about a key of its own that nobody has heard of, so that it holds up nothing else; and because its content,
/// if it can be read at all, is about another key, everybody who hears its topic has to park it. But what is of an
/// unknown type is ignored, and a payment in order is parked by order-service only, which does not know the order.
final class RandomRecords {
    /// Far apart, and not by the step of the generator itself, or the records would share numbers, and so ids.
    private static final long APART = 0xD1342543DE82EF95L;

    /// Its broker takes nothing without a key.
    private static final String COMPACTED = "users";

    private static final int GIANT = 900_000;

    /// So many records from one payment of an unknown order to the next.
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
        var random = new SplittableRandom(seed + number * APART);
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
        return random.nextInt(300) == 0 ? giant(draft, random) : strange(draft, random);
    }

    private static RecordDraft strange(RecordDraft draft, RandomGenerator random) {
        var noise = new Bending(random).noise(200);
        return switch (random.nextInt(16)) {
            case 0 -> draft.saying(noise);
            case 1 -> draft.saying(null);
            case 2 -> draft.about(draft.topic().equals(COMPACTED) ? new byte[0] : null);
            case 3 -> draft.about(new byte[0]);
            case 4 -> draft.about(invalid(noise));
            case 5 -> draft.anonymous(null);
            case 6 -> draft.anonymous(invalid(noise));
            case 7 -> draft.anonymous("no-uuid".getBytes(UTF_8));
            case 8 -> draft.without("ce_type");
            case 9 -> draft.with("ce_type", invalid(noise));
            case 10 -> draft.with("ce_type", "Something" + uuid(random)).ignored();
            case 11 -> draft.saying(deep());
            case 12 -> draft.about(text(random, 4_000)).with("ce_correlationid", text(random, 4_000));
            default -> draft;
        };
    }

    private static RecordDraft giant(RecordDraft draft, RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> draft.saying(text(random, GIANT));
            case 1 -> draft.with("odd", text(random, GIANT));
            default -> draft.about(text(random, GIANT));
        };
    }

    private static RecordDraft paymentOfAnUnknownOrder(RandomGenerator random) {
        var order = uuid(random).toString();
        var payment = """
                {"paymentId":"%s","orderId":"%s","userId":"%s","amount":{"amount":100,"currency":"EUR"}}\
                """.formatted(uuid(random), order, uuid(random));
        return new RecordDraft(
                "payments", order, "PaymentSucceeded", payment.getBytes(UTF_8), uuid(random), Set.of("order-service"));
    }

    /// No UTF-8 begins like this.
    private static byte[] invalid(byte[] noise) {
        noise[0] = (byte) 0xff;
        return noise;
    }

    private static byte[] deep() {
        return ("{\"orderId\":" + "[".repeat(100_000)).getBytes(UTF_8);
    }

    /// Printable, and such as no database can compress to nothing.
    private static byte[] text(RandomGenerator random, int length) {
        return random.ints(length, '0', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .getBytes(ISO_8859_1);
    }

    private static UUID uuid(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
