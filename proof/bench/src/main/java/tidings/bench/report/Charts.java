package tidings.bench.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import tidings.bench.BenchRun;
import tidings.bench.Figure;
import tidings.bench.Quantity;
import tidings.bench.system.Instruments;

/// The charts of a run: bars, one below the other.
final class Charts {
    private static final double ALL = 100;
    private static final double SHOWN = 200; // percent: what is better still is not drawn longer

    private Charts() {}

    static void draw(BenchRun run, Path directory) throws IOException {
        Files.createDirectories(directory);
        var costs = run.figures().stream()
                .filter(figure -> figure.name().equals("cpu-per-order"))
                .flatMap(figure -> figure.details().stream())
                .filter(detail -> detail.name().startsWith("of "))
                .filter(detail -> !detail.name().equals("of " + Instruments.GENERATOR))
                .toList();
        SvgFile.write(order(costs), costs.size(), directory.resolve("order.svg"));
        var aimed = run.figures().stream().filter(it -> it.target() != null).toList();
        SvgFile.write(targets(aimed), aimed.size(), directory.resolve("targets.svg"));
    }

    private static JFreeChart order(List<Quantity> costs) {
        var data = new DefaultCategoryDataset();
        costs.forEach(it -> data.addValue(it.median(), "ms", it.name().replace("of ", "")));
        return bars("What an order costs each process", "ms", data);
    }

    private static JFreeChart targets(List<Figure> aimed) {
        var data = new DefaultCategoryDataset();
        aimed.forEach(it -> data.addValue(nearness(it), "%", it.name()));
        var chart = bars("How near to what is wanted", "% (the line is what is wanted)", data);
        chart.getCategoryPlot().addRangeMarker(new ValueMarker(ALL, BarStyle.WANTED, BarStyle.STROKE));
        return chart;
    }

    /// How much of the target is reached, in percent.
    static double nearness(Figure figure) {
        var target = requireNonNull(figure.target());
        var value = figure.compared().median();
        var share = target.atLeast() ? value / target.wanted() : target.wanted() / value;
        return Math.min(SHOWN, ALL * share);
    }

    private static JFreeChart bars(String title, String unit, CategoryDataset data) {
        var chart =
                ChartFactory.createBarChart(title, null, unit, data, PlotOrientation.HORIZONTAL, false, false, false);
        BarStyle.applyTo(chart);
        return chart;
    }
}
