package tidings.bench.figures;

import java.time.Duration;
import java.util.List;
import tidings.bench.Figure;

/// A measurement takes one figure, or several that come of the same work.
public interface Measurement {

    /// The names of the figures that it takes.
    List<String> names();

    /// How long it takes, about.
    Duration takes(Effort effort);

    /// Takes the figures. Throws `Trouble` when nothing could be measured.
    List<Figure> take(Bench bench) throws Exception;
}
