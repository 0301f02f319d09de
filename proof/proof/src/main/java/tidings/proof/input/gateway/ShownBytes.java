package tidings.proof.input.gateway;

/// Bytes as a text from which they can be sent again: what is not printable as its number.
final class ShownBytes {
    private static final int SHOWN = 2_000;

    private ShownBytes() {}

    static String text(byte[] bytes) {
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(SHOWN, bytes.length); i++) {
            int one = bytes[i] & 0xff;
            text.append(
                    one >= 0x20 && one < 0x7f && one != '\\' ? String.valueOf((char) one) : "\\x%02x".formatted(one));
        }
        return bytes.length > SHOWN ? text + "... (%d bytes)".formatted(bytes.length) : text.toString();
    }
}
