package tidings.proof.input.topics;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.random.RandomGenerator;
import tidings.proof.input.bending.Bending;

/// The ways in which a record is made wrong.
record RecordBending(RandomGenerator random) {
    /// The topic that is compacted: the broker takes nothing without a key for it.
    private static final String COMPACTED = "users";
    private static final int GIANT = 900_000;

    /// Makes something about it wrong, once in a while something that is too big.
    RecordDraft bent(RecordDraft draft) {
        return random.nextInt(300) == 0 ? giant(draft) : strange(draft);
    }

    private RecordDraft strange(RecordDraft draft) {
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
            case 10 ->
                draft.with("ce_type", "Something" + RandomRecords.uuid(random)).ignored();
            case 11 -> draft.saying(deep());
            case 12 -> draft.about(text(4_000)).with("ce_correlationid", text(4_000));
            default -> draft;
        };
    }

    private RecordDraft giant(RecordDraft draft) {
        return switch (random.nextInt(3)) {
            case 0 -> draft.saying(text(GIANT));
            case 1 -> draft.with("odd", text(GIANT));
            default -> draft.about(text(GIANT));
        };
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
    private byte[] text(int length) {
        return random.ints(length, '0', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .getBytes(ISO_8859_1);
    }
}
