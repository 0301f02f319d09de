package tidings.rules.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What a module's POM says of the other modules that it depends on.
record ModulePom(Document document) {
    static ModulePom of(String text) {
        try {
            var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            return new ModulePom(builder.parse(new InputSource(new StringReader(text))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// The modules that it is made with, and runs with.
    List<String> dependencies() {
        return named(" and not(scope = 'test')");
    }

    /// The modules whose classes its tests use, besides.
    List<String> dependenciesOfItsTests() {
        return named(" and scope = 'test' and not(type = 'pom')");
    }

    private List<String> named(String condition) {
        var ours = "/project/dependencies/dependency[groupId = 'tidings'%s]/artifactId".formatted(condition);
        try {
            var found = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(ours, document, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength())
                    .mapToObj(found::item)
                    .map(Node::getTextContent)
                    .toList();
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
