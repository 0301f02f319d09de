package tidings.rules.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.events.Event;
import tidings.events.contract.Topic;
import tidings.provisioning.TopicAccess;
import tidings.rules.SourceTree;

/// What keeps the services independent, and their code about the shop. Each rule says why it is one.
class ArchitectureTest {
    private static final JavaClasses TIDINGS = new ClassFileImporter().importPaths(SourceTree.classes());
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("tidings.rules.architecture.wrong");

    /// All services that tell or hear, and the template, of which the next ones are made.
    private static final String[] SHOP = Stream.concat(
                    TopicAccess.all().stream().map(access -> access.service().replace("-service", "")),
                    Stream.of("example"))
            .map("tidings.%s.."::formatted)
            .toArray(String[]::new);

    /// All services, also the gateway, which neither tells nor hears.
    private static final String[] SERVICES =
            Stream.concat(Stream.of("tidings.gateway.."), Stream.of(SHOP)).toArray(String[]::new);

    private static final List<String> INJECTIONS = List.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    /// Programs that no container puts together: they take the clock of the machine where they make what needs one.
    private static final String[] TOOLS = {
        "tidings.local..",
        "tidings.command..",
        "tidings.testing..",
        "tidings.probes..",
        "tidings.proof..",
        "tidings.bench.."
    };

    private static final String[] MACHINERY = {
        "tidings.messaging..",
        "tidings.rebuild..",
        "tidings.provisioning..",
        "tidings.local..",
        "tidings.command..",
        "tidings.testing..",
        "tidings.probes..",
        "tidings.proof..",
        "tidings.bench.."
    };

    @Test
    void kafkaIsKnownToMessagingAndToTheMachineryOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(MACHINERY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                .because("a service tells and reacts; how news travels can change without it")
                .check(TIDINGS);
    }

    @Test
    void tracesAndTriesAreMessagingsBusiness() {
        noClasses()
                .that()
                .resideInAnyPackage(SERVICES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.opentelemetry..",
                        "io.micrometer.tracing..",
                        "org.springframework.core.retry..",
                        "org.springframework.resilience..",
                        "org.springframework.retry..")
                .because("a service says what it does about an event, and neither traces it nor tries it again")
                .check(TIDINGS);
    }

    @Test
    void noServiceKnowsAnother() {
        slices().matching("tidings.(*)..")
                .that(describe(
                        "are services",
                        slice -> Stream.of(SERVICES)
                                .anyMatch(service -> service.equals("tidings." + slice.getNamePart(1) + ".."))))
                .should()
                .notDependOnEachOther()
                .because("services are deployed one by one and hear of each other through events alone")
                .check(TIDINGS);
    }

    @Test
    void servicesShareTheEventsMessagingAndTheWebAndNothingElse() {
        classes()
                .that()
                .resideInAnyPackage(SERVICES)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("tidings..")
                        .or(resideInAnyPackage(SERVICES))
                        .or(resideInAnyPackage("tidings.events..", "tidings.messaging..", "tidings.web..")))
                .because("what is shared must be released together; so it is the language, the post and the door")
                .check(TIDINGS);
    }

    @Test
    void servicesUseWhatMessagingAndTheWebShowAndNothingBehindIt() {
        noClasses()
                .that()
                .resideInAnyPackage(SERVICES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tidings.messaging.*..", "tidings.web.*..")
                .because("what is behind a root package is public for its neighbours there, and can change")
                .check(TIDINGS);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void thePackagesOfAModuleAreFreeOfCycles(String module) {
        packagesFreeOfCycles().check(classesIn(SourceTree.module(module).resolve("target/classes")));
    }

    @Test
    void thePackagesOfTheStoriesAndOfTheRulesAreFreeOfCycles() {
        packagesFreeOfCycles().check(classesIn(Path.of("target/test-classes")));
    }

    static Stream<String> modules() {
        return SourceTree.classes().stream().map(SourceTree::moduleOf);
    }

    private static JavaClasses classesIn(Path directory) {
        return new ClassFileImporter().importPath(directory);
    }

    private static ArchRule packagesFreeOfCycles() {
        return slices().matching("tidings.(**)")
                .should()
                .beFreeOfCycles()
                .because("a part of a module is read, and changed, without what builds on it");
    }

    @Test
    void theCheckerJudgesFromTheEvidenceAlone() {
        classes()
                .that()
                .resideInAnyPackage("tidings.proof.checker..", "tidings.proof.invariants..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("tidings..")
                        .or(resideInAnyPackage(
                                "tidings.proof.checker..",
                                "tidings.proof.invariants..",
                                "tidings.proof.evidence..",
                                "tidings.proof.journal..",
                                "tidings.probes..",
                                "tidings.provisioning..")))
                .because("who judges trusts no service, and does nothing to the system that it judges")
                .check(TIDINGS);
    }

    @Test
    void theOutsideWorldDoesNotKnowTheShop() {
        classes()
                .that()
                .resideInAPackage("tidings.outside..")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("tidings..").or(resideInAnyPackage("tidings.outside..")))
                .because("a stand-in that shared code with the shop would share its errors and prove nothing")
                .check(TIDINGS);
    }

    @Test
    void theProbesShareNoCodeWithWhatTheyAsk() {
        classes()
                .that()
                .resideInAPackage("tidings.probes..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("tidings..")
                        .or(resideInAnyPackage("tidings.probes..", "tidings.provisioning..")))
                .because(
                        "what they say is evidence about the services and messaging, whose errors they must not repeat")
                .check(TIDINGS);
    }

    @Test
    void theSharedModulesKnowNoService() {
        noClasses()
                .that()
                .resideInAnyPackage("tidings.events..", "tidings.messaging..", "tidings.rebuild..", "tidings.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVICES)
                .because("no producer knows a consumer, and what both build on knows neither")
                .check(TIDINGS);
    }

    @Test
    void eventsAreRecordsInThePastTense() {
        classes()
                .that()
                .areAssignableTo(Event.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .andShould()
                .resideInAPackage("tidings.events")
                .because("an event says what happened, which does not change")
                .check(TIDINGS);
        eventsInThePastTense().check(TIDINGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OrderPlaced", "UserSignedUp", "OrderPaid", "LetterSent", "ParcelHeldBack", "RefundAgreed"})
    void theNameOfAFactIsInThePastTense(String name) {
        assertThat(PastTense.isIn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PlaceOrder", "OrderPay", "OrderPayment", "OrderNeed", "ParcelSpeed", "PriceSet", "Placed"})
    void theNameOfAWishIsNot(String name) {
        assertThat(PastTense.isIn(name)).isFalse();
    }

    @Test
    void familiesOfEventsAreSealed() {
        classes()
                .that()
                .areInterfaces()
                .and()
                .areAssignableTo(Event.class)
                .and()
                .doNotHaveFullyQualifiedName(Event.class.getName())
                .should(have(describe(
                        "permitted subclasses",
                        (JavaClass type) -> type.reflect().isSealed())))
                .because("then a switch over a family is complete, or does not compile")
                .check(TIDINGS);
    }

    @Test
    void whatReactsIsNamedAfterWhatItReactsTo() {
        classes()
                .that()
                .areAssignableTo("tidings.messaging.Reactions")
                .and()
                .areNotInterfaces()
                .should()
                .haveSimpleNameEndingWith("Reactions")
                .because("a reader who looks for the reactions to an event looks for that name")
                .check(TIDINGS);
        classes()
                .that()
                .haveSimpleNameEndingWith("Reactions")
                .should()
                .beAssignableTo("tidings.messaging.Reactions")
                .because("the name promises it")
                .check(TIDINGS);
    }

    @Test
    void aServiceMayHearWhatItReactsToAndNothingElse() {
        assertThat(TopicAccess.all()).allSatisfy(access -> {
            var reactions = TIDINGS.stream()
                    .filter(resideInAPackage("tidings." + access.service().replace("-service", "") + ".."))
                    .filter(type -> type.isAssignableTo("tidings.messaging.Reactions"));

            assertThat(reactions.map(ArchitectureTest::topicOf).distinct())
                    .as("topics that %s reacts to", access.service())
                    .containsExactlyInAnyOrderElementsOf(access.hears());
        });
    }

    private static String topicOf(JavaClass reactions) {
        var declared =
                (JavaParameterizedType) reactions.getInterfaces().iterator().next();
        var family = declared.getActualTypeArguments().getFirst().toErasure();
        return family.getAnnotationOfType(Topic.class).value();
    }

    @Test
    void reactionsDoNotCallTheOutsideWorld() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Reactions")
                .should()
                .dependOnClassesThat(
                        OutsideWorld.LINES.or(resideInAnyPackage("java.net..", "org.springframework.web..")))
                .because("a reaction runs in a database transaction, which must not wait for anybody else's answer")
                .check(TIDINGS);
    }

    @Test
    void noTransactionWaitsForTheOutsideWorld() {
        transactionsOfTheirOwn().check(TIDINGS);
    }

    @Test
    void effectsAreOutsideOfTransactions() {
        effectsOutsideOfTransactions().check(TIDINGS);
    }

    @Test
    void effectsAreNamedAfterTheirIntents() {
        effectsNamedAfterIntents("Postman").check(TIDINGS); // the shop's own word, and a queue of its own
    }

    @Test
    void whatAServiceDoesKnowsNothingOfHttp() {
        httpAtTheEdge(SHOP).check(TIDINGS);
    }

    @Test
    void namesComeFromTheDomain() {
        namesFromTheDomain().check(TIDINGS);
    }

    @Test
    void nothingIsInjectedIntoFieldsOrSetters() {
        noFieldInjection().check(TIDINGS);
        noSetterInjection().check(TIDINGS);
    }

    @Test
    void theTimeIsAskedOfAClock() {
        timeFromAClock().check(TIDINGS);
        clockFromOutside(TOOLS).check(TIDINGS);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .resideInAPackage("tidings..")
                .should(have(describe(
                        "a null-marked package",
                        (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))))
                .because("then every null is declared, and the compiler checks the rest")
                .check(TIDINGS);
    }

    @ParameterizedTest
    @MethodSource("services")
    void mostOfAServiceIsItsOwnBusiness(String service) {
        var types = TIDINGS.stream()
                .filter(resideInAnyPackage(service))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .toList();
        var hidden = types.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();

        assertThat(hidden)
                .as("package-private types, of %d: what is not public can change", types.size())
                .hasSizeGreaterThanOrEqualTo((types.size() * 6 + 9) / 10);
    }

    static Stream<String> services() {
        return Stream.of(SERVICES);
    }

    @Test
    void aWrongClassBreaksTheRules() {
        assertThat(broken(namesFromTheDomain())).contains("OrderManager");
        assertThat(broken(noFieldInjection())).contains("OrderManager.worker");
        assertThat(broken(noSetterInjection())).contains("OrderManager.take");
        assertThat(broken(timeFromAClock()))
                .contains("OrderManager.placedAt", "OrderManager.placedOn", "OrderManager.sentAt")
                .contains("OrderManager.orderId", "OrderManager.letterId")
                .doesNotContain("OrderManager.paidAt", "OrderManager.paymentId");
        assertThat(broken(clockFromOutside("nowhere..")))
                .contains("OrderManager.<init>")
                .doesNotContain("OrderManager.paidAt");
        assertThat(broken(eventsInThePastTense())).contains("OrderPay>").doesNotContain("OrderPaid");
    }

    @Test
    void aWrongEffectIsSeenHoweverItOpensItsTransaction() {
        assertThat(broken(effectsOutsideOfTransactions()))
                .contains(
                        "AnnotatedClass",
                        "AnnotatedMethod",
                        "InheritedMethod",
                        "HiddenAnnotation",
                        "TransactionByHand");
        assertThat(broken(transactionsOfTheirOwn()))
                .contains("Dispatch reaches", "java.net.http", "CourierByHttp")
                .contains("jakarta.mail", "CourierByMail");
    }

    private static String broken(ArchRule rule) {
        return rule.evaluate(WRONG).getFailureReport().toString();
    }

    private static ArchRule eventsInThePastTense() {
        return classes()
                .that()
                .areAssignableTo(Event.class)
                .and()
                .areNotInterfaces()
                .should(have(new PastTense()))
                .because("an event says what happened; it is not an order to anybody");
    }

    private static ArchRule effectsOutsideOfTransactions() {
        return noClasses()
                .that()
                .areAssignableTo("tidings.messaging.Effect")
                .should(be(new Transactional()))
                .because("a call that hangs must not hold a connection and locks");
    }

    private static ArchRule transactionsOfTheirOwn() {
        return noClasses()
                .that(describe("react", (JavaClass type) -> type.isAssignableTo("tidings.messaging.Reactions"))
                        .or(new Transactional()))
                .and(resideInAnyPackage(SERVICES).or(resideInAnyPackage("tidings.rules.architecture.wrong")))
                .should(new OutsideWorld())
                .because("a database transaction must not wait for anybody else's answer");
    }

    @Test
    void whatBreaksTheRulesOfTheEdgeAndOfEffectsIsSeen() {
        assertThat(httpAtTheEdge("tidings.web..")
                        .evaluate(TIDINGS)
                        .getFailureReport()
                        .toString())
                .contains("ProblemResolver");
        assertThat(effectsNamedAfterIntents("nobody")
                        .evaluate(TIDINGS)
                        .getFailureReport()
                        .toString())
                .contains("Postman");
    }

    private static ArchRule effectsNamedAfterIntents(String excepted) {
        return classes()
                .that()
                .areAssignableTo("tidings.messaging.Effect")
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveSimpleName(excepted)
                .should(have(describe(
                        "the name of their intent",
                        (JavaClass effect) -> effect.getSimpleName().equals(intentOf(effect) + "Effect"))))
                .because("a reader who sees an intent noted finds what performs it");
    }

    private static String intentOf(JavaClass effect) {
        return effect.getInterfaces().stream()
                .map(JavaParameterizedType.class::cast)
                .map(declared ->
                        declared.getActualTypeArguments().getFirst().toErasure().getSimpleName())
                .findFirst()
                .orElseThrow();
    }

    private static ArchRule httpAtTheEdge(String... services) {
        return noClasses()
                .that()
                .resideInAnyPackage(services)
                .and()
                .haveNameNotMatching(".*(Controller|Problems|Effect|SlackAnswer)([$].*)?") // effects ask others over it
                .and()
                .areNotAnnotatedWith("org.springframework.context.annotation.Configuration")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "tidings.web..",
                                "jakarta.servlet..",
                                "org.springframework.web..",
                                "org.springframework.http..")
                        .and(not(name("tidings.web.CommitUnanswered"))))
                .because("what a service does can be asked for on another way, and is read without one");
    }

    private static ArchRule namesFromTheDomain() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*(Manager|Utils?|Helper|Dto|DTO)")
                .because("such a name says what a thing is made of, where the reader asks what it is for");
    }

    private static ArchRule noFieldInjection() {
        return noFields()
                .should(beInjected())
                .because("a constructor names what an object needs, and no object exists without it");
    }

    private static ArchRule noSetterInjection() {
        return noMethods()
                .should(beInjected())
                .because("a constructor names what an object needs, and no object exists without it");
    }

    private static <T extends JavaMember> ArchCondition<T> beInjected() {
        return be(describe(
                "injected",
                (T member) -> INJECTIONS.stream()
                        .anyMatch(it -> member.isAnnotatedWith(it) || member.isMetaAnnotatedWith(it))));
    }

    private static ArchRule timeFromAClock() {
        return noClasses()
                .should()
                .accessTargetWhere(MachineTime.askedAtOnce())
                .because("a test must be able to say what time it is");
    }

    private static ArchRule clockFromOutside(String... excepted) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(excepted)
                .should()
                .accessTargetWhere(MachineTime.takenByItself())
                .because("a test must be able to put another clock in its place");
    }
}
