package tidings.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Checks that what was released is there, and as it was.
record ReleaseCheck(SchemaFiles files, ReleasedSchemas ledger) {
    List<String> refusals() {
        return ledger.entries().entrySet().stream()
                .flatMap(it -> refusal(it.getKey(), it.getValue()).stream())
                .toList();
    }

    private Optional<String> refusal(Path file, String hash) {
        var version = Version.of(file);
        if (files.lack(file)) {
            return Optional.of(isGone(version));
        }
        return hash.equals(ledger.hash(file)) ? Optional.empty() : Optional.of(hasChanged(version));
    }

    private static String isGone(Version version) {
        return ("%s was released and is gone, but events that keep to it lie on the topic for ever. Put it"
                        + " back; to stop telling it, take it out of the record's @SchemaVersion.")
                .formatted(version);
    }

    private static String hasChanged(Version version) {
        return ("%1$s was released and has changed, but consumers rely on it. Put it back, and write the"
                        + " change into a version of its own: %2$s/%3$d.%4$d.json for a new optional field, or"
                        + " %2$s/%5$d.json.")
                .formatted(version, version.event(), version.major(), version.minor() + 1, version.major() + 1);
    }
}
