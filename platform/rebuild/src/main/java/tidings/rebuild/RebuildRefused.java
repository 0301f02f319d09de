package tidings.rebuild;

/// Why the old one stays in its place, as it was; in words for whoever wanted another.
class RebuildRefused extends RuntimeException {
    RebuildRefused(String message) {
        super(message);
    }
}
