package tidings.command.narration;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import tidings.command.terminal.AnsiStyle;
import tidings.events.wire.Reading;
import tidings.events.wire.SafeText;

/// An event as a line for people: when, what, about which order or user, the telling details, and who told it.
public final class StoryLine {
    private static final int TELLING_END_OF_A_KEY = 8;

    private final DateTimeFormatter time;

    public StoryLine(ZoneId zone) {
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(zone);
    }

    public String of(NarratedRecord told) {
        try {
            return switch (told.reading()) {
                case Reading.Legible it ->
                    line(told, it.event().getClass().getSimpleName(), it.key(), Details.of(it.event()));
                case Reading.Unknown it -> line(told, it.type(), it.key(), "");
                case Reading.Illegible _ -> illegible(told);
            };
        } catch (RuntimeException _) { // such as a moment that is in no calendar
            return illegible(told);
        }
    }

    private String line(NarratedRecord told, String name, String key, String details) {
        return "%s  %s  %s  %s  %s"
                .formatted(
                        AnsiStyle.DIM.on(time.format(told.happened())),
                        Colours.of(name).on("%-17s".formatted(SafeText.brief(name))),
                        Colours.ofKey(key).on(shortened(SafeText.brief(key))),
                        "%-58s".formatted(SafeText.brief(details)),
                        AnsiStyle.DIM.on(SafeText.brief(told.source())))
                .stripTrailing();
    }

    private String illegible(NarratedRecord told) {
        return "%s  %s  %s"
                .formatted(
                        AnsiStyle.DIM.on(time.format(told.recorded())),
                        AnsiStyle.RED.on("%-17s".formatted("illegible")),
                        told.place()); // and nothing of what it says, which may be about anybody
    }

    /// Ids begin with the time; their end tells them apart.
    private static String shortened(String key) {
        return "…" + key.substring(Math.max(0, key.length() - TELLING_END_OF_A_KEY));
    }
}
