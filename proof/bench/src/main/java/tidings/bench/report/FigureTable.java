package tidings.bench.report;

import java.util.List;
import tidings.bench.Figure;
import tidings.command.terminal.Table;

/// Figures as the terminal shows them, with what else was seen of each.
public record FigureTable(List<Figure> figures) {
    @Override
    public String toString() {
        var table = new Table("figure", "measured", "floor", "÷ floor", "wanted", "");
        for (var figure : figures) {
            table.add(FigureRow.of(figure).cells().toArray());
            figure.details().forEach(detail -> table.add("    " + detail.name(), detail.inWords(), "", "", "", ""));
        }
        return "%n%s".formatted(table);
    }
}
