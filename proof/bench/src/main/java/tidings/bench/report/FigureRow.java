package tidings.bench.report;

import java.util.List;
import tidings.bench.Figure;
import tidings.bench.Unit;

/// A line of the table: what was measured, the floor, their ratio, what is wanted, and whether it is reached.
record FigureRow(List<String> cells) {
    private static final String NONE = "–";

    static FigureRow of(Figure figure) {
        var floor = figure.floor();
        var target = figure.target();
        return new FigureRow(List.of(
                figure.title(),
                figure.ours().inWords(),
                floor == null ? NONE : floor.inWords(),
                floor == null ? NONE : figure.compared().inWords(),
                target == null ? NONE : target.inWords(unitOf(figure)),
                target == null ? "" : figure.isReached() ? "reached" : "missed"));
    }

    /// The line in a document, with the moonshot.
    static String inMarkdown(Figure figure) {
        var cells = of(figure).cells;
        var target = figure.target();
        return "| %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        figure.name(),
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4) + (cells.get(5).equals("reached") ? " ✓" : ""),
                        target == null ? NONE : target.moonshotInWords(unitOf(figure)));
    }

    private static Unit unitOf(Figure figure) {
        return figure.compared().unit();
    }
}
