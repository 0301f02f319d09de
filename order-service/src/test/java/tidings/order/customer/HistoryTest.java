package tidings.order.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static tidings.order.Customer.body;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.events.OrderId;
import tidings.order.OpenShop;
import tools.jackson.databind.json.JsonMapper;

class HistoryTest extends OpenShop {
    @Test
    void theCatalogueIsOpenToAll() {
        assertThat(http.get().uri("/products"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[?(@.sku == 'espresso-machine')].price.amount")
                .asArray()
                .containsExactly(49900);
    }

    @Test
    void aCustomerSeesTheOrder() {
        var customer = customer();
        var order = customer.orders();

        assertThat(customer.get("/orders/" + order)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"orderId": "%s", "status": "PLACED", "reason": null,
                 "lines": [{"sku": "milk-jug", "quantity": 1, "unitPrice": {"amount": 1950, "currency": "EUR"}}],
                 "total": {"amount": 1950, "currency": "EUR"}}
                """.formatted(order));
    }

    @Test
    void somebodyElsesOrderLooksLikeNone() {
        var order = customer().orders();
        var none = OrderId.at(Instant.now());
        var stranger = customer();

        var closed = stranger.get("/orders/" + order);
        var missing = stranger.get("/orders/" + none);

        assertThat(closed).hasStatus(NOT_FOUND);
        assertThat(anonymous(body(closed), order)).isEqualTo(anonymous(body(missing), none));
        assertThat(stranger.cancels(order)).hasStatus(NOT_FOUND);
    }

    @Test
    void nobodySeesOrdersWithoutAToken() {
        assertThat(http.get().uri("/orders")).hasStatus(UNAUTHORIZED);
    }

    @Test
    void ordersAreReadNewestFirstPageByPage() {
        var customer = customer();
        var first = customer.orders();
        var second = customer.orders();
        var third = customer.orders();
        customer().orders();

        var page = Page.of(body(customer.get("/orders?limit=2")));
        var last = Page.of(body(customer.get("/orders?limit=2&after=" + page.next())));

        assertThat(page.ids()).containsExactly(third, second);
        assertThat(last.ids()).containsExactly(first);
        assertThat(last.next()).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=1000000000", "limit=ten", "limit=2147483648", "after=x"})
    void aPageThatCannotBeIsABadRequest(String query) {
        assertThat(customer().get("/orders?" + query)).hasStatus(BAD_REQUEST);
    }

    @Test
    void anIdThatIsNoneIsABadRequest() {
        assertThat(customer().get("/orders/one")).hasStatus(BAD_REQUEST);
    }

    @Test
    void anOrderIsCancelledOnce() {
        var customer = customer();
        var order = customer.orders();

        assertThat(customer.cancels(order)).hasStatus(ACCEPTED).bodyJson().isLenientlyEqualTo("""
                {"orderId": "%s", "status": "CANCELLED", "reason": "The customer cancelled it"}
                """.formatted(order));
        assertThat(customer.cancels(order)).hasStatus(CONFLICT);
        assertThat(newsOf(order)).containsExactly("OrderPlaced", "OrderCancelled");
    }

    private static String anonymous(String body, OrderId order) {
        return body.replace(order.toString(), "…").replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private record Page(List<OrderId> ids, String next) {
        static Page of(String body) {
            var json = JsonMapper.shared().readTree(body);
            var ids = json.get("orders")
                    .valueStream()
                    .map(order -> OrderId.of(order.get("orderId").asString()))
                    .toList();
            return new Page(ids, json.get("next").toString().replace("\"", ""));
        }
    }
}
