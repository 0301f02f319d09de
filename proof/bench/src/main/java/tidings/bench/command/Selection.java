package tidings.bench.command;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import tidings.bench.Figure;
import tidings.bench.figures.Figures;
import tidings.bench.figures.Measurement;
import tidings.provisioning.Trouble;

/// Which figures are wanted.
///
/// @param names of all of them, where none was named
record Selection(Set<String> names) {

    /// Throws [Trouble] when one of them is no figure.
    static Selection of(Collection<String> wanted) {
        var all = Figures.names();
        for (var name : wanted) {
            if (!all.contains(name)) {
                throw new Trouble("There is no figure %s. ./tidings bench --list shows all.".formatted(name));
            }
        }
        return new Selection(Set.copyOf(wanted.isEmpty() ? all : wanted));
    }

    /// What has to be measured for them.
    List<Measurement> measurements() {
        return Figures.all().stream()
                .filter(it -> it.names().stream().anyMatch(names::contains))
                .toList();
    }

    /// Those that are wanted of what was taken.
    List<Figure> among(List<Figure> taken) {
        return taken.stream().filter(it -> names.contains(it.name())).toList();
    }
}
