package tidings.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tidings.events.OrderId;
import tidings.events.UserId;

/// Somebody with a token, who talks to the shop.
public record Customer(UserId id, String token, MockMvcTester http) {
    private static final Pattern ORDER_ID = Pattern.compile("\"orderId\":\"([^\"]+)\"");

    static final String ONE_MILK_JUG = """
            {"lines": [{"sku": "milk-jug", "quantity": 1}], "paymentMethod": "pm_card_visa"}
            """;

    public MvcTestResult get(String path) {
        return http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    MvcTestResult orders(String key, String body) {
        return http.post()
                .uri("/orders")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /// Places an order for one milk jug.
    public OrderId orders() {
        return orderIn(orders("key " + OrderId.at(Instant.now()), ONE_MILK_JUG));
    }

    public MvcTestResult cancels(OrderId order) {
        return http.post()
                .uri("/orders/{id}/cancellation", order)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    static OrderId orderIn(MvcTestResult answer) {
        var found = ORDER_ID.matcher(body(answer));
        if (!found.find()) {
            throw new AssertionError("no order in " + body(answer));
        }
        return OrderId.of(found.group(1));
    }

    /// The answer to the letter, but for what differs each time.
    static String refusalIn(MvcTestResult answer) {
        assertThat(answer).hasContentType("application/problem+json");
        return body(answer).replaceFirst("\"traceId\":\"[0-9a-f]{32}\"", "\"traceId\":\"…\"");
    }

    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
