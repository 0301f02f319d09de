package tidings.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure is one line of the published table: what was measured, and the floor beside it.
///
/// @param name    as the command is asked for it, such as `sustained-orders`
/// @param title   as a person reads it
/// @param floor   what the same machine does at best, in the same rounds; none where nothing is comparable
/// @param details what else was seen, such as the processor time of each process
/// @param remarks what has to be known to understand it, a sentence each
public record Figure(
        String name,
        String title,
        Quantity ours,
        @Nullable Quantity floor,
        @Nullable Target target,
        List<Quantity> details,
        List<String> remarks) {

    public static Figure of(String name, String title, Quantity ours) {
        return new Figure(name, title, ours, null, null, List.of(), List.of());
    }

    public Figure over(Quantity floor) {
        return new Figure(name, title, ours, floor, target, details, remarks);
    }

    public Figure wanted(Target target) {
        return new Figure(name, title, ours, floor, target, details, remarks);
    }

    public Figure with(List<Quantity> details) {
        return new Figure(name, title, ours, floor, target, details, remarks);
    }

    public Figure saying(String... remarks) {
        return new Figure(name, title, ours, floor, target, details, List.of(remarks));
    }

    /// What the target is about: the ratio where there is a floor, else the figure itself.
    public Quantity compared() {
        return floor == null ? ours : ours.dividedBy(floor);
    }

    /// Whether the target is reached. Without one there is nothing to be missed.
    public boolean isReached() {
        return target == null || target.isReachedBy(compared().median());
    }
}
