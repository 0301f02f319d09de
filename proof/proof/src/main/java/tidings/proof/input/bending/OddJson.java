package tidings.proof.input.bending;

import java.util.List;

/// JSON values, and whole texts, that nobody expects.
final class OddJson {
    static final List<String> VALUES = List.of(
            "0",
            "-1",
            "1.5",
            "-0.0",
            "01",
            "2147483648",
            "9223372036854775808",
            "1e400",
            "1e-400",
            "1e999999999",
            "9".repeat(2_000),
            "NaN",
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\"1\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\r\\nX-Odd: 1\"",
            "\"' or 1=1 --\"",
            "\"${jndi:ldap://localhost/x}\"",
            "\"\uD83D\uDC80\u202E\u0301\"",
            "\"" + "x".repeat(20_000) + "\"");

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "[]",
            "7",
            "\"text\"",
            "\uFEFF{}",
            "{\"price\":1,",
            "[".repeat(20_000),
            "{\"a\":".repeat(600) + "1" + "}".repeat(600),
            "{\"a\":\"" + "x".repeat(70_000) + "\"}");

    private OddJson() {}
}
