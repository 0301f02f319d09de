package tidings.bench;

import java.time.Instant;
import java.util.List;

/// A run is everything that one command measured.
///
/// @param commit of the sources, with a plus behind it where they were changed since
public record BenchRun(String commit, Instant takenAt, Machine machine, List<Figure> figures) {}
