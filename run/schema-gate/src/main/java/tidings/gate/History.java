package tidings.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All versions of all events' schemas in a directory, `TOPIC/EVENT/VERSION.json`, released or about to be.
public final class History {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path directory;
    private final ReleasedSchemas ledger;

    public History(Path directory) {
        this.directory = directory;
        this.ledger = new ReleasedSchemas(directory);
    }

    /// What stands against this history, a sentence each: who is at fault, why, and what to do. Empty when all is well.
    public List<String> refusals() {
        var refusals = new ArrayList<String>();
        var versions = versions();
        refusals.addAll(changedAfterRelease());
        for (var version : versions) {
            var before = versions.stream()
                    .filter(other ->
                            other.event().equals(version.event()) && Version.OLDEST_FIRST.compare(other, version) < 0)
                    .toList();
            var isNext =
                    before.isEmpty() ? version.major() == 1 && version.minor() == 0 : version.follows(before.getLast());
            if (!isNext) {
                refusals.add(
                        "%s leaves a gap: versions are 1, then 1.1 for a new optional field, then 2 for what cannot"
                                        .formatted(version)
                                + " be read as before. Give it the number that comes next.");
            }
            before.stream()
                    .filter(version::isSameMajorAs)
                    .forEach(old -> Gate.judge(read(old), read(version)).stream()
                            .map(refusal -> refusal.about(version, old))
                            .forEach(refusals::add));
        }
        return refusals;
    }

    /// What is not released yet, oldest first.
    public List<String> pending() {
        return unreleased().map(Version::toString).toList();
    }

    /// Writes down that what is pending is released: from now on it never changes. Throws [IllegalStateException] when
    /// anything stands against it.
    public List<String> release() {
        var refusals = refusals();
        if (!refusals.isEmpty()) {
            throw new IllegalStateException(String.join("\n", refusals));
        }
        var released = unreleased().toList();
        released.forEach(version -> ledger.enter(version.file()));
        return released.stream().map(Version::toString).toList();
    }

    private List<String> changedAfterRelease() {
        var refusals = new ArrayList<String>();
        ledger.entries().forEach((file, hash) -> {
            var version = Version.of(file);
            if (Files.notExists(directory.resolve(file))) {
                refusals.add(
                        ("%s was released and is gone, but events that keep to it lie on the topic for ever. Put it"
                                        + " back; to stop telling it, take it out of the record's @SchemaVersion.")
                                .formatted(version));
            } else if (!hash.equals(ledger.hash(file))) {
                refusals.add(("%1$s was released and has changed, but consumers rely on it. Put it back, and write the"
                                + " change into a version of its own: %2$s/%3$d.%4$d.json for a new optional field, or"
                                + " %2$s/%5$d.json.")
                        .formatted(
                                version, version.event(), version.major(), version.minor() + 1, version.major() + 1));
            }
        });
        return refusals;
    }

    private Stream<Version> unreleased() {
        var released = ledger.entries().keySet();
        return versions().stream().filter(version -> !released.contains(version.file()));
    }

    private List<Version> versions() {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> Version.of(directory.relativize(file)))
                    .sorted(Version.OLDEST_FIRST)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(Version version) {
        return JSON.readTree(directory.resolve(version.file()));
    }
}
