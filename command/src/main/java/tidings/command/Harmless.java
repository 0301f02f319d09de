package tidings.command;

import java.util.regex.Pattern;

/// Text of strangers that does nothing to a terminal but stand there.
final class Harmless {
    private static final int LONGEST = 200;

    /// Control characters, ends of lines, and what turns the direction of a text.
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private Harmless() {}

    static String text(String text) {
        var line = UNPRINTABLE.matcher(text).replaceAll("·");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
