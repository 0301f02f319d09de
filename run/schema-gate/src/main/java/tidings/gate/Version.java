package tidings.gate;

import static java.util.Comparator.comparing;

import java.nio.file.Path;
import java.util.Comparator;

/// One version of an event's schema.
///
/// @param event topic and name, such as `orders/OrderPlaced`
/// @param file  below the directory of all schemas, such as `orders/OrderPlaced/1.1.json`
record Version(String event, int major, int minor, Path file) {
    static final Comparator<Version> OLDEST_FIRST =
            comparing(Version::event).thenComparing(Version::major).thenComparing(Version::minor);

    static Version of(Path file) {
        var number = file.getFileName().toString().replace(".json", "");
        var point = number.indexOf('.');
        return new Version(
                String.valueOf(file.getParent()).replace('\\', '/'),
                Integer.parseInt(point < 0 ? number : number.substring(0, point)),
                point < 0 ? 0 : Integer.parseInt(number.substring(point + 1)),
                file);
    }

    boolean isSameMajorAs(Version other) {
        return event.equals(other.event) && major == other.major;
    }

    /// Whether it may come right after the other: the next minor, or the next major.
    boolean follows(Version other) {
        return major == other.major ? minor == other.minor + 1 : major == other.major + 1 && minor == 0;
    }

    @Override
    public String toString() {
        return "%s %d%s".formatted(event, major, minor == 0 ? "" : "." + minor);
    }
}
