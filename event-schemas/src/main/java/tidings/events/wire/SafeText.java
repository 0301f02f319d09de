package tidings.events.wire;

import java.util.regex.Pattern;

/// Safe text: what strangers have written, sanitized, so that it does nothing to a terminal or a log but stand there.
public final class SafeText {
    private static final int BRIEF = 200;

    /// Control characters, ends of lines, what is not seen or turns the direction of a text, and halves of characters.
    private static final String CLASSES = "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}";

    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[" + CLASSES + "]");
    private static final Pattern NOT_IN_A_TEXT = Pattern.compile("[" + CLASSES + "&&[^\\n\\t]]");

    private SafeText() {}

    /// All of the text, in one line.
    public static String line(String text) {
        return NOT_IN_A_LINE.matcher(text).replaceAll("·");
    }

    /// The beginning of the text, in one line.
    public static String brief(String text) {
        var line = line(text);
        return line.length() <= BRIEF ? line : line.substring(0, BRIEF) + "…";
    }

    /// All of the text, with its lines and tabs.
    public static String lines(String text) {
        return NOT_IN_A_TEXT.matcher(text).replaceAll("·");
    }
}
