package tidings.proof.input.bending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Bending makes something wrong of something right. What comes of it now and then is right after all.
public final class Bending {
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|-?\\d+");

    private final RandomGenerator random;

    public Bending(RandomGenerator random) {
        this.random = random;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public byte[] noise(int atMost) {
        var noise = new byte[1 + random.nextInt(atMost)];
        random.nextBytes(noise);
        return noise;
    }

    /// Bends a JSON text in one to three places.
    public byte[] bent(String right) {
        if (random.nextInt(12) == 0) {
            return oneOf(OddJson.TEXTS).getBytes(UTF_8);
        }
        var text = random.nextInt(3) == 0 ? right : withOddValue(right);
        var bytes = text.getBytes(UTF_8);
        for (int twists = random.nextInt(3); twists > 0; twists--) {
            bytes = twisted(bytes);
        }
        return bytes;
    }

    private String withOddValue(String right) {
        var values = VALUE.matcher(right).results().toList();
        if (values.isEmpty()) {
            return oneOf(OddJson.VALUES);
        }
        var value = oneOf(values);
        return right.substring(0, value.start()) + oneOf(OddJson.VALUES) + right.substring(value.end());
    }

    private byte[] twisted(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(40, bytes.length - from) + 1);
        return switch (random.nextInt(4)) {
            case 0 -> joined(bytes, from, new byte[0], to); // something is missing
            case 1 -> joined(bytes, to, new byte[0], from); // something comes twice
            case 2 -> joined(bytes, from, noise(4), from); // something is too much
            default -> joined(bytes, from, noise(4), to); // something else is there
        };
    }

    /// What is before the end, something, and what begins at the start.
    private static byte[] joined(byte[] bytes, int end, byte[] something, int start) {
        var joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, end);
        joined.writeBytes(something);
        joined.write(bytes, start, bytes.length - start);
        return joined.toByteArray();
    }
}
