package tidings.rebuild;

/// A rebuild was refused, for a reason that an operator reads; the old read model stays in its place, as it was.
class RebuildRefused extends RuntimeException {
    RebuildRefused(String message) {
        super(message);
    }
}
