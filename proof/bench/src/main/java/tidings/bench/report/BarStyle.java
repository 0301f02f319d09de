package tidings.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;

/// How bars look: the same on a light page and on a dark one.
final class BarStyle {
    static final Color WANTED = new Color(0xd1, 0x7a, 0x22);
    static final Stroke STROKE = new BasicStroke(2);

    private static final Color BAR = new Color(0x4a, 0x86, 0xc5);
    private static final Color TEXT = new Color(0x80, 0x80, 0x80);
    private static final Color NOTHING = new Color(0, 0, 0, 0);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final String LABEL = "{2}"; // the value

    private BarStyle() {}

    static void applyTo(JFreeChart chart) {
        chart.setBackgroundPaint(NOTHING);
        chart.getTitle().setPaint(TEXT);
        chart.getTitle().setFont(FONT.deriveFont(Font.BOLD));
        var plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(NOTHING);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(TEXT);
        style(plot.getDomainAxis());
        style(plot.getRangeAxis());
        plot.getRangeAxis().setUpperMargin(0.1); // for the value behind the longest bar
        style((BarRenderer) plot.getRenderer());
    }

    private static void style(Axis axis) {
        axis.setTickLabelPaint(TEXT);
        axis.setLabelPaint(TEXT);
        axis.setTickLabelFont(FONT);
        axis.setLabelFont(FONT);
    }

    private static void style(BarRenderer bars) {
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, BAR);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator(
                LABEL, new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))));
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelPaint(TEXT);
        bars.setDefaultItemLabelFont(FONT);
    }
}
