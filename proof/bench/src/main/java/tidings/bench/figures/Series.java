package tidings.bench.figures;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidings.bench.Quantity;
import tidings.bench.Unit;

/// A series gathers values of several quantities, round by round.
final class Series {
    private final Map<String, Values> all = new LinkedHashMap<>();

    /// The values of one quantity so far.
    private record Values(Unit unit, List<Double> rounds) {}

    /// Adds a round's value of a quantity.
    void add(String name, Unit unit, double value) {
        all.computeIfAbsent(name, _ -> new Values(unit, new ArrayList<>()))
                .rounds
                .add(value);
    }

    /// A quantity of which something was measured.
    Quantity of(String name) {
        var values = requireNonNull(all.get(name), name);
        return new Quantity(name, values.unit, values.rounds);
    }

    /// All quantities whose name begins so.
    List<Quantity> beginningWith(String prefix) {
        return all.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(this::of)
                .toList();
    }
}
