package tidings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The documents speak of code that exists.
class DocumentsTest {
    private static final Path DOCS = SourceTree.ROOT.resolve("docs");

    @ParameterizedTest
    @MethodSource("documents")
    void whatADocumentNamesExists(String document) {
        assertThat(Document.at(SourceTree.ROOT.resolve(document)).lost()).isEmpty();
    }

    @Test
    void whatIsLostIsSeen() {
        var outdated = new Document(DOCS.resolve("outdated.md"), """
                `OrderManager2` and `OrderController.frobnicate` in `shipping-service`, see [there](nowhere.md) and
                `order-service/pom.yaml`. Ask `GET /api/parcels` or type `./tidings fly`. `OrderPlaced` is fine, and so
                are `Checkout.place`, `order-service`, `./tidings up`, `GET /api/products` and [this](journey.md).
                """);

        assertThat(outdated.lost())
                .containsExactlyInAnyOrder(
                        "nowhere.md",
                        "OrderManager2",
                        "OrderController.frobnicate",
                        "shipping-service",
                        "order-service/pom.yaml",
                        "GET /api/parcels",
                        "./tidings fly");
    }

    @Test
    void theJourneyIsSevenFilesInTheOrderInWhichThingsHappen() {
        var journey = Document.at(DOCS.resolve("journey.md"));

        var files =
                journey.links().stream().filter(link -> link.endsWith(".java")).map(DOCS::resolve);

        assertThat(files.map(file -> file.getFileName().toString()))
                .containsExactly(
                        "OrderController.java",
                        "PlaceOrder.java",
                        "Checkout.java",
                        "Order.java",
                        "OrderPlaced.java",
                        "OrderReactions.java",
                        "Cashier.java");
    }

    @Test
    void theJourneyFitsIntoAnAfternoonsHead() {
        var journey = Document.at(DOCS.resolve("journey.md"));

        var lines = journey.links().stream()
                .filter(link -> link.endsWith(".java"))
                .mapToInt(file -> SourceTree.lines(DOCS.resolve(file)).size())
                .sum();

        assertThat(lines).isBetween(1, 230);
    }

    @Test
    void theFirstPageIsShortAndHasOnePicture() {
        var lines = SourceTree.lines(SourceTree.ROOT.resolve("README.md"));

        assertThat(lines).hasSizeLessThanOrEqualTo(150);
        assertThat(lines).filteredOn("```mermaid"::equals).hasSize(1);
    }

    @Test
    void theArchitectureIsAPictureWrittenAsText() {
        assertThat(SourceTree.lines(DOCS.resolve("architecture.md"))).contains("```mermaid");
    }

    @Test
    void aDecisionGivesItsContextTheChoiceAndThePricePaid() {
        var decisions = decisions();

        assertThat(decisions).hasSizeGreaterThanOrEqualTo(8);
        assertThat(decisions).allSatisfy(decision -> {
            assertThat(SourceTree.lines(decision)).hasSizeLessThanOrEqualTo(40);
            assertThat(SourceTree.read(decision)).contains("## Context", "## Choice", "## The price paid");
        });
    }

    @Test
    void aDecisionHasANumberOfItsOwnInItsNameAndItsTitle() {
        var decisions = decisions();

        assertThat(decisions).extracting(Document::number).doesNotHaveDuplicates();
        assertThat(decisions)
                .allSatisfy(decision -> assertThat(SourceTree.read(decision))
                        .startsWith("# %d. ".formatted(Document.number(decision))));
    }

    static Stream<String> documents() {
        return Document.all().stream().map(SourceTree::name);
    }

    private static List<Path> decisions() {
        return Document.all().stream()
                .filter(file -> file.startsWith(DOCS.resolve("adr")))
                .toList();
    }
}
