package tidings.bench.report;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;

/// A chart as SVG, whose text is text.
final class SvgFile {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int WIDTH = 820;
    private static final int FRAME = 100; // title and axis
    private static final int BAR = 24;

    private SvgFile() {}

    static void write(JFreeChart chart, int bars, Path file) throws IOException {
        var size = new Dimension(WIDTH, FRAME + bars * BAR);
        var canvas = new SVGGraphics2D(empty());
        canvas.setSVGCanvasSize(size);
        chart.draw(canvas, new Rectangle(size));
        try (var out = Files.newBufferedWriter(file)) {
            canvas.stream(out, true);
        }
    }

    private static Document empty() throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IOException(e);
        }
    }
}
