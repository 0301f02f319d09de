package tidings.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The succession of an event's versions, up to one of them.
///
/// @param before oldest first
record Succession(Version version, List<Version> before) {
    static Succession of(Version version, List<Version> all) {
        return new Succession(
                version,
                all.stream()
                        .filter(other -> other.event().equals(version.event()))
                        .filter(other -> Version.OLDEST_FIRST.compare(other, version) < 0)
                        .toList());
    }

    /// The gap before the version, in a sentence; empty where there is none.
    Optional<String> gap() {
        return isNext()
                ? Optional.empty()
                : Optional.of(
                        "%s leaves a gap: versions are 1, then 1.1 for a new optional field, then 2 for what cannot be"
                                        .formatted(version)
                                + " read as before. Give it the number that comes next.");
    }

    private boolean isNext() {
        return before.isEmpty() ? version.major() == 1 && version.minor() == 0 : version.follows(before.getLast());
    }

    /// What the version has to be compatible with.
    Stream<Version> ofSameMajor() {
        return before.stream().filter(version::isSameMajorAs);
    }
}
