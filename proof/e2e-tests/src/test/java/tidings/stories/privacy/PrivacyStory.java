package tidings.stories.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.stories.Anywhere;
import tidings.stories.language.Customer;
import tidings.stories.language.Order;
import tidings.stories.language.Shop;
import tidings.stories.parts.Answer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is somebody else's looks as if it did not exist, to the last header.
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // there is one order that all are curious about
@Anywhere
class PrivacyStory {
    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();
    private final Customer other = shop.newCustomer();
    private final Order order = other.orders("tamper", 1);

    @ParameterizedTest
    @CsvSource({"GET, /api/orders/%s", "POST, /api/orders/%s/cancellation"})
    void somebodyElsesOrderIsNotFoundJustLikeOneThatIsNotThere(String method, String path) {
        var theirs = customer.asks().send(method, path.formatted(order.id()), "");
        theirs.refuses(404);

        assertThat(Face.of(theirs)).isEqualTo(faceOfNone(method, path));
        shop.eventually(order).isConfirmed();
    }

    @Test
    void somebodyElsesJourneyIsEmptyJustLikeThatOfAnOrderOfWhichNobodyHasHeard() {
        shop.journeyOf(order).reads("OrderPlaced", "PaymentSucceeded", "OrderConfirmed");

        var theirs = customer.asks().get("/api/orders/%s/journey".formatted(order.id()));

        assertThat(theirs.expecting(200).json().get("events")).isEmpty();
        assertThat(Face.of(theirs)).isEqualTo(faceOfNone("GET", "/api/orders/%s/journey"));
    }

    @Test
    void anotherCustomerIsNotFoundJustLikeOneWhoIsNotThere() {
        var them = customer.asks().get("/api/users/" + other.userId());
        them.refuses(404);

        assertThat(Face.of(them)).isEqualTo(faceOfNone("GET", "/api/users/%s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/analytics/sales", "/api/admin/stuck-orders"})
    void whatIsForAdministratorsIsForbiddenToCustomers(String path) {
        customer.asks().get(path).refuses(403);

        shop.administrator().asks().get(path).expecting(200);
    }

    private Face faceOfNone(String method, String path) {
        return Face.of(customer.asks().send(method, path.formatted(UUID.randomUUID()), ""));
    }

    /// What can be learned from an answer: all of it, but for the id that was asked for and those of the request.
    private record Face(int status, Map<String, List<String>> headers, String body) {
        private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

        static Face of(Answer answer) {
            var headers = new TreeMap<>(answer.response().headers().map());
            headers.remove("date");
            headers.replace("x-correlation-id", List.of());
            var body = (ObjectNode) JsonMapper.shared().readTree(answer.body().replaceAll(ID, "the id"));
            if (body.has("traceId")) {
                body.put("traceId", "");
            }
            return new Face(answer.status(), headers, body.toString());
        }
    }
}
