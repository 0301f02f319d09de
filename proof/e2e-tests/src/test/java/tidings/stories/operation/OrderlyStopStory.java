package tidings.stories.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.stories.Anywhere;
import tidings.stories.Restarts;
import tidings.stories.language.Card;
import tidings.stories.language.Customer;
import tidings.stories.language.Questions;
import tidings.stories.language.Rush;
import tidings.stories.language.Shop;
import tidings.stories.parts.Answer;
import tidings.stories.system.Patience;
import tidings.stories.system.TheSystem;

/// A service that is told to end finishes what it has begun: everybody who has asked gets an answer, and nothing is
/// left half done.
@Anywhere
@Restarts
class OrderlyStopStory {
    private static final String PROXY = "Docker's proxy takes the connections that a closed gateway refuses";

    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();

    /// A service, and a question that only it can answer.
    record Part(String service, Question question, String goodAnswer) {
        @Override
        public String toString() {
            return service;
        }
    }

    /// Something to ask.
    interface Question {
        Answer by(Customer customer);
    }

    static Stream<Part> services() {
        return Stream.of(
                new Part("order-service", OrderlyStopStory::orders, "202"),
                new Part("payment-service", OrderlyStopStory::orders, "202"),
                new Part("user-service", _ -> OrderlyStopStory.signUp(), "201"),
                new Part("notification-service", customer -> customer.asks().get("/api/notifications"), "200"),
                new Part("analytics-service", OrderlyStopStory::journeyOfNoOrder, "200"));
    }

    /// What is answered right after a start may come too late on a busy machine (504). So nobody looks at what was
    /// answered before all went well, nor at what comes after the service is back.
    @ParameterizedTest
    @MethodSource("services")
    void aServiceThatStopsUnderLoadAnswersEverybodyAndLeavesNothingHalfDone(Part part) {
        var work = Work.of(part.service);
        var rush = Rush.of(shop, 4, 20);
        var questions = new Questions(() -> part.question.by(customer));

        try (questions) { // nobody asks any more when the service is back
            rush.hasBrought(10);
            questions.areAnswered(20, part.goodAnswer);
            questions.countFromNowOn();
            shop.stops(part.service);
            work.isNotHalfDone(rush.accepted());
        }

        assertThat(questions.kindsOfOutcomes()).isSubsetOf(part.goodAnswer, "503");
        shop.starts(part.service);
        var orders = rush.isOver();
        shop.eventually(orders).areConfirmed();
        assertThat(orders).hasSize(80).allSatisfy(shop.ledger().asItIs()::hasOneChargeFor);
        shop.comesToRest();
    }

    @Test
    @DisabledIfSystemProperty(named = "system", matches = "compose", disabledReason = PROXY)
    void theGatewayThatStopsUnderLoadLeavesNoAnswerHalfGiven() {
        var questions = new Questions(() -> customer.asks().get("/api/orders"));
        try (questions) {
            questions.areAnswered(50, "200");
            shop.stops("api-gateway");
            questions.areAnswered(1, Questions.REFUSED);
            shop.starts("api-gateway");
            questions.areAnswered(50, "200");
        }
        assertThat(questions.kindsOfOutcomes()).isSubsetOf("200", Questions.REFUSED);
    }

    @Test
    @DisabledIfSystemProperty(named = "system", matches = "compose", disabledReason = PROXY)
    void theGatewayAnswersEverybodyItHasLetInBeforeItEnds() throws Exception {
        try (var analytics = TheSystem.running().serverOf("analytics").connect("analytics");
                var statement = analytics.createStatement()) {
            analytics.setAutoCommit(false);
            statement.execute("lock table journey in access exclusive mode");
            var answer = CompletableFuture.supplyAsync(() -> journeyOfNoOrder(customer));
            Patience.await("the question waits").until(() -> waits(statement));

            var stop = CompletableFuture.runAsync(() -> shop.stops("api-gateway"));
            Patience.await("nobody else is let in").until(OrderlyStopStory::isClosed);
            analytics.rollback();

            assertThat(answer.join().status()).isEqualTo(200);
            stop.join();
        } finally {
            shop.starts("api-gateway");
        }
    }

    private static boolean waits(Statement statement) throws SQLException {
        try (var answer = statement.executeQuery("select exists (select from pg_locks where not granted)")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static boolean isClosed() {
        try {
            Shop.gateway().get("/api/products");
            return false;
        } catch (UncheckedIOException closed) {
            return closed.getCause() instanceof ConnectException;
        }
    }

    private static Answer orders(Customer customer) {
        var answer = customer.sends(UUID.randomUUID().toString(), "paper-filters", 1, Card.GOOD);
        if (answer.status() == 202) {
            customer.remembers(answer);
        }
        return answer;
    }

    private static Answer signUp() {
        var email = "%s@example.com".formatted(UUID.randomUUID());
        return Shop.gateway()
                .post("/api/users", Map.of("email", email, "name", "Ada", "password", "correct horse battery staple"));
    }

    private static Answer journeyOfNoOrder(Customer customer) {
        return customer.asks().get("/api/orders/%s/journey".formatted(UUID.randomUUID()));
    }
}
