package tidings.bench.report;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendPosition;
import tidings.bench.BenchRun;
import tidings.bench.Figure;
import tidings.bench.Quantity;
import tidings.bench.system.Instruments;

/// The charts of a run, as SVG.
final class Charts {
    private static final int WIDTH = 820;
    private static final int HEIGHT = 360;
    private static final Color BLUE = new Color(0x2f6fab);
    private static final Color GREY = new Color(0x8a8a8a);
    private static final Color TRANSPARENT = new Color(0, 0, 0, 0);
    private static final double ALL = 100;
    private static final double SHOWN = 200; // percent: what is better still is not drawn higher

    private Charts() {}

    static void draw(BenchRun run, Path directory) throws IOException {
        Files.createDirectories(directory);
        var costs = run.figures().stream()
                .filter(figure -> figure.name().equals("cpu-per-order"))
                .flatMap(figure -> figure.details().stream())
                .filter(detail -> detail.name().startsWith("of "))
                .filter(detail -> !detail.name().equals("of " + Instruments.GENERATOR))
                .toList();
        if (!costs.isEmpty()) {
            save(order(costs), directory.resolve("order.svg"));
        }
        var aimed =
                run.figures().stream().filter(figure -> figure.target() != null).toList();
        if (!aimed.isEmpty()) {
            save(targets(aimed), directory.resolve("targets.svg"));
        }
    }

    private static CategoryChart order(List<Quantity> costs) {
        var chart = chart("Processor time of an order, by process", "ms");
        chart.addSeries(
                        "ms",
                        costs.stream()
                                .map(it -> it.name().replace("of ", "").replace("-service", ""))
                                .toList(),
                        costs.stream().map(Quantity::median).toList())
                .setFillColor(BLUE);
        return chart;
    }

    private static CategoryChart targets(List<Figure> aimed) {
        var chart = chart("How near to what is wanted (100 % is reached)", "%");
        chart.addSeries(
                        "%",
                        aimed.stream().map(Figure::name).toList(),
                        aimed.stream().map(Charts::nearness).toList())
                .setFillColor(GREY);
        return chart;
    }

    /// How much of the target is reached, in percent.
    static double nearness(Figure figure) {
        var target = Objects.requireNonNull(figure.target());
        var value = figure.compared().median();
        var share = target.atLeast() ? value / target.wanted() : target.wanted() / value;
        return Math.min(SHOWN, ALL * share);
    }

    private static CategoryChart chart(String title, String unit) {
        var chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .yAxisTitle(unit)
                .build();
        chart.getStyler()
                .setLegendVisible(false)
                .setLegendPosition(LegendPosition.OutsideE)
                .setChartBackgroundColor(TRANSPARENT)
                .setPlotBackgroundColor(TRANSPARENT)
                .setChartFontColor(GREY)
                .setPlotBorderVisible(false);
        chart.getStyler().setLabelsVisible(true).setXAxisLabelRotation(45);
        return chart;
    }

    private static void save(CategoryChart chart, Path file) throws IOException {
        VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
    }
}
