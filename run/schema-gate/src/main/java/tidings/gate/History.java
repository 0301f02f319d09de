package tidings.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// All versions of all events' schemas in a directory, `TOPIC/EVENT/VERSION.json`, released or about to be.
public final class History {
    private final SchemaFiles files;
    private final ReleasedSchemas released;

    public History(Path directory) {
        this.files = new SchemaFiles(directory);
        this.released = new ReleasedSchemas(directory);
    }

    /// What stands against this history, a sentence each: who is at fault, why, and what to do. Empty when all is well.
    public List<String> refusals() {
        var versions = files.versions();
        var refusals = new ArrayList<>(new ReleaseCheck(files, released).refusals());
        for (var version : versions) {
            var succession = Succession.of(version, versions);
            succession.gap().ifPresent(refusals::add);
            succession.ofSameMajor().flatMap(old -> refusals(version, old)).forEach(refusals::add);
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
        var pending = unreleased().toList();
        pending.forEach(version -> released.enter(version.file()));
        return pending.stream().map(Version::toString).toList();
    }

    private Stream<String> refusals(Version version, Version old) {
        return Gate.judge(files.read(old), files.read(version)).stream().map(refusal -> refusal.about(version, old));
    }

    private Stream<Version> unreleased() {
        var entries = released.entries().keySet();
        return files.versions().stream().filter(version -> !entries.contains(version.file()));
    }
}
