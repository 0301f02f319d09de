package tidings.stories.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.stories.Anywhere;
import tidings.stories.language.Card;
import tidings.stories.language.Customer;
import tidings.stories.language.Order;
import tidings.stories.language.Shop;
import tidings.stories.parts.Books;

/// What is asked of the shop is not always what it can do. It says so, and does nothing.
@Anywhere
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the books are compared once, after all of them
class BadRequestStory {
    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();
    private final Customer other = shop.newCustomer();
    private final Order othersOrder = other.orders("tamper", 1);
    private final Books before;

    BadRequestStory() {
        shop.eventually(othersOrder).isConfirmed();
        shop.comesToRest();
        before = Books.asTheyAre();
    }

    @AfterAll
    void nothingHasHappened() {
        shop.comesToRest();
        assertThat(Books.asTheyAre()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{'lines': [{'sku': 'tamper', 'quantity': 1}], 'paymentMethod': 'pm_card_visa', 'status': 'CONFIRMED'}",
                "{'lines': [{'sku': 'tamper', 'quantity': 1}], 'paymentMethod': 'pm_card_visa', 'price': 1}"
            })
    void anOrderThatCannotBeUnderstoodIsRefused(String order) {
        var answer = customer.asks().post("/api/orders", order.replace('\'', '"'));

        answer.refuses(400);
        customerHasNoOrder();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "/lines/0/quantity | {'lines': [{'sku': 'tamper', 'quantity': 0}], 'paymentMethod': 'pm_card_visa'}",
                "/lines/0/quantity | {'lines': [{'sku': 'tamper', 'quantity': -1}], 'paymentMethod': 'pm_card_visa'}",
                "/lines/0/quantity | {'lines': [{'sku': 'tamper', 'quantity': '1'}], 'paymentMethod': 'pm_card_visa'}",
                "/lines/0/quantity | {'lines': [{'sku': 'tamper', 'quantity': 2147483648}],"
                        + " 'paymentMethod': 'pm_card_visa'}",
                "/lines/0/sku      | {'lines': [{'sku': 'moon', 'quantity': 1}], 'paymentMethod': 'pm_card_visa'}",
                "/lines            | {'lines': [], 'paymentMethod': 'pm_card_visa'}"
            })
    void anOrderThatMakesNoSenseIsRefusedWithAPointerToWhatIsWrong(String pointer, String order) {
        var answer = customer.asks().post("/api/orders", order.replace('\'', '"'));

        answer.refuses(422);
        assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        customerHasNoOrder();
    }

    @Test
    void aBasketOfMoreThanAThousandLinesIsRefused() {
        var line = "{\"sku\":\"tamper\",\"quantity\":1}";
        var basket = "{\"lines\":[%s],\"paymentMethod\":\"pm_card_visa\"}"
                .formatted(String.join(",", Collections.nCopies(1_001, line)));

        var answer = customer.asks().post("/api/orders", basket);

        answer.refuses(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/lines");
        customerHasNoOrder();
    }

    @Test
    void aPersonWithoutAnAddressCannotSignUp() {
        var wish = Map.of("email", "nobody", "name", "Nobody", "password", "correct horse battery staple");

        var answer = Shop.gateway().post("/api/users", wish);

        answer.refuses(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/email");
    }

    @Test
    void nobodySignsUpAsAnAdministrator() {
        var wish = Map.of("email", "me@example.com", "name", "Me", "password", "correct horse", "role", "admin");

        Shop.gateway().post("/api/users", wish).refuses(400);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        var answer = customer.sends("k".repeat(300), "tamper", 1, Card.GOOD);

        answer.refuses(400);
        customerHasNoOrder();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer x.y.z", "Basic YWRtaW46YWRtaW4=", "Bearer eyJhbGciOiJub25lIn0.e30."})
    void aCallerWhoBringsNoGoodTokenIsNotLetIn(String token) {
        var answer = Shop.gateway().with("Authorization", token).get("/api/orders");

        answer.refuses(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/orders",
                "/actuator/health",
                "/api/actuator/health",
                "/api/orders/..;/..;/actuator/health",
                "/api/orders/%2e%2e/%2e%2e/actuator/health",
                "/api//orders",
                "/api/orders/../actuator"
            })
    void noPathLeadsAnywhereElse(String path) {
        var answer = customer.asks().get(path);

        assertThat(answer.status()).isIn(400, 404);
        answer.refuses(answer.status());
    }

    @Test
    void whatIsTooLargeOrOfAnotherKindIsRefused() {
        var large = "{\"lines\": \"%s\"}".formatted("x".repeat(70_000));
        var xml = customer.asks().with("Content-Type", "application/xml");
        var html = customer.asks().with("Accept", "text/html");

        customer.asks().post("/api/orders", large).refuses(413);
        xml.send("POST", "/api/orders", "<order/>").refuses(415);
        html.get("/api/orders").refuses(406);
        var wrongMethod = customer.asks().send("DELETE", "/api/orders", "");
        wrongMethod.refuses(405);
        assertThat(wrongMethod.header("Allow")).isEqualTo("GET, HEAD, POST");
        customer.asks().get("/api/orders?limit=1000000000").refuses(400);
        customer.asks().get("/api/orders/not-an-id").refuses(400);
    }

    @Test
    void whatACustomerSaysAboutItselfIsNotBelieved() {
        var disguised = customer.asks()
                .with("X-User-Id", other.userId(), "X-Forwarded-Host", "evil.example", "X-Forwarded-Prefix", "/evil");

        disguised.get("/api/orders/" + othersOrder.id()).refuses(404);
        var answer = disguised.with("X-Correlation-Id", "<script>").get("/api/orders/not-an-id");

        assertThat(answer.json().get("instance").asString()).isEqualTo("/api/orders/not-an-id");
        assertThat(answer.header("X-Correlation-Id")).isNotEmpty().isNotEqualTo("<script>");
    }

    private void customerHasNoOrder() {
        assertThat(customer.asks().get("/api/orders").expecting(200).json().get("orders"))
                .isEmpty();
    }
}
