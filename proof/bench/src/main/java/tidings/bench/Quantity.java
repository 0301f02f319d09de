package tidings.bench;

import java.util.List;
import java.util.stream.IntStream;

/// A quantity is what was measured, once a round.
///
/// @param rounds the values in the order of the rounds; one at least
public record Quantity(String name, Unit unit, List<Double> rounds) {
    public Quantity {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured of " + name);
        }
        rounds = List.copyOf(rounds);
    }

    /// The value in the middle; of two in the middle, what lies between them.
    public double median() {
        var sorted = rounds.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double smallest() {
        return rounds.stream().min(Double::compare).orElseThrow();
    }

    public double largest() {
        return rounds.stream().max(Double::compare).orElseThrow();
    }

    /// Whether some round of one could be one of the other: then they may be the same.
    public boolean overlaps(Quantity other) {
        return smallest() <= other.largest() && other.smallest() <= largest();
    }

    /// This quantity divided by another, round by round: what both had to suffer in one round is in both.
    public Quantity dividedBy(Quantity floor) {
        return new Quantity(
                "%s ÷ %s".formatted(name, floor.name),
                Unit.RATIO,
                IntStream.range(0, Math.min(rounds.size(), floor.rounds.size()))
                        .mapToObj(round -> rounds.get(round) / floor.rounds.get(round))
                        .toList());
    }

    /// The median, and the spread where there is one: `57.1/s (54–61)`.
    public String inWords() {
        return rounds.size() == 1
                ? unit.write(median())
                : "%s (%s–%s)".formatted(unit.write(median()), NumberFormat.of(smallest()), NumberFormat.of(largest()));
    }
}
