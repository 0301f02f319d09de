package tidings.command.terminal;

/// A style of text by the escape codes of ANSI terminals, for people only: where the output is a terminal.
public enum AnsiStyle {
    RED(31),
    GREEN(32),
    YELLOW(33),
    BLUE(34),
    MAGENTA(35),
    CYAN(36),
    DIM(2),
    BOLD(1);

    private static final boolean WANTED = Boolean.getBoolean("tidings.terminal") && System.getenv("NO_COLOR") == null;

    private final int code;

    AnsiStyle(int code) {
        this.code = code;
    }

    public static boolean isTerminal() {
        return Boolean.getBoolean("tidings.terminal");
    }

    public String on(String text) {
        return WANTED ? "\u001b[%dm%s\u001b[0m".formatted(code, text) : text;
    }
}
