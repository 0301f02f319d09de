package tidings.stories.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tidings.stories.Anywhere;
import tidings.stories.language.Shop;
import tidings.stories.parts.Answer;

/// Nobody takes the shop for themselves.
@Anywhere
class RateLimitStory {
    private final Shop shop = Shop.open();

    @BeforeAll
    static void theShopLimitsItsCustomers() {
        Shop.open().stops("api-gateway");
        Shop.open().starts("api-gateway", Map.of("TIDINGS_RATE_USER", "5"));
    }

    @AfterAll
    static void theShopLimitsNobodyAgain() {
        Shop.open().stops("api-gateway");
        Shop.open().starts("api-gateway");
    }

    @Test
    void aCallerWhoAsksTooOftenIsAskedToWaitAndOthersAreNot() {
        var eager = shop.newCustomer();
        var other = shop.newCustomer();

        List<Answer> answers =
                Stream.generate(() -> eager.asks().get("/api/orders")).limit(60).toList();

        other.asks().get("/api/orders").expecting(200);
        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .isNotEmpty()
                .allSatisfy(refusal -> {
                    refusal.refuses(429);
                    assertThat(Integer.parseInt(refusal.header("Retry-After"))).isPositive();
                });
    }
}
