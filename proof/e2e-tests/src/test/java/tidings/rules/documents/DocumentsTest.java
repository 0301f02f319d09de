package tidings.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.rules.SourceTree;

/// The documents speak of code that exists.
class DocumentsTest {
    private static final Pattern LEVEL =
            Pattern.compile("\\b(tidings(?:\\.\\w+)*): (?:trace|debug|info|warn|error|off)\\b");
    private static final Path DOCS = SourceTree.ROOT.resolve("docs");
    private static final Document JOURNEY_PAGE = Document.at(DOCS.resolve("journey.md"));
    private static final Way JOURNEY = Way.on(JOURNEY_PAGE);
    private static final Explanations EXPLAINED = Explanations.on(JOURNEY_PAGE);

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

    /// A level that is set for a class of another name is set for nobody, and nobody is told.
    @Test
    void whatLoggersAreConfiguredForExists() {
        var named = SourceTree.files(".yaml")
                .flatMap(file -> LEVEL.matcher(SourceTree.read(file)).results())
                .map(level -> level.group(1).replace('.', '/'))
                .toList();

        assertThat(named)
                .isNotEmpty()
                .allMatch(name -> SourceTree.mainSources().stream()
                        .anyMatch(source -> source.toString().matches(".*/java/%s(\\.java|/.*)".formatted(name))));
    }

    @Test
    void theJourneyGoesFromTheRequestToTheMoneyAndBackToTheConfirmedOrder() {
        assertThat(JOURNEY.stepThatSays("@PostMapping(\"/orders\")")).isOne();
        assertThat(JOURNEY.stepThatSays("intents.note(new SettlePayment(")).isEqualTo(7);
        assertThat(JOURNEY.stepThatSays("paymentIntents().confirm(")).isGreaterThan(7);
        assertThat(JOURNEY.stepThatSays("order.confirm()"))
                .isEqualTo(JOURNEY.files().size());
    }

    @Test
    void eachStepOfTheJourneyLeadsToTheNext() {
        assertThat(JOURNEY.gaps()).isEmpty();
    }

    @Test
    void aJourneyThatLeavesSomethingOutIsNoticed() {
        var order = JOURNEY.files().get(3);

        assertThat(journeyWithout(6).gaps()).singleElement().asString().endsWith("/Cashier.java");
        assertThat(journeyWithout(8).gaps()).isNotEmpty();
        assertThat(new Way(List.of(order, SourceTree.javaFile("OrderStatus"))).gaps())
                .isEmpty();
        assertThat(new Way(List.of(order, SourceTree.javaFile("IllegalStep"))).gaps())
                .hasSize(1); // which only a comment names
    }

    /// So nobody has to open a thirteenth file to know what it does for the way.
    @Test
    void whatIsMetOnTheJourneyAndNotOpenedIsExplained() {
        assertThat(EXPLAINED.types()).isEqualTo(JOURNEY.neighbours());
    }

    @Test
    void whatNeedNotBeOpenedIsExplainedInOneSentenceEach() {
        assertThat(EXPLAINED.unclear()).isEmpty();
        assertThat(EXPLAINED.methods()).isNotEmpty().allMatch(JOURNEY::calls);
    }

    @Test
    void whatNeedsToBeOpenedIsNoticed() {
        var wordless = new Explanations(List.of("`Outbox` tells.", "`Outbox` tells what happened. It does so once."));

        assertThat(journeyWithout(10).neighbours()).contains("Payment").isNotEqualTo(EXPLAINED.types());
        assertThat(wordless.unclear()).hasSize(2);
        assertThat(JOURNEY.calls("publishAnd")).isFalse();
    }

    @Test
    void theJourneyFitsIntoAnAfternoonsHead() {
        assertThat(JOURNEY.files()).hasSizeBetween(8, 12);
        assertThat(JOURNEY.lines(7)).isLessThanOrEqualTo(230);
        assertThat(JOURNEY.lines(12)).isLessThanOrEqualTo(600);
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

    private static Way journeyWithout(int step) {
        var files = new ArrayList<>(JOURNEY.files());
        files.remove(step - 1);
        return new Way(files);
    }

    private static List<Path> decisions() {
        return Document.all().stream()
                .filter(file -> file.startsWith(DOCS.resolve("adr")))
                .toList();
    }
}
