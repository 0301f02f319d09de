package tidings.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What another party refuses for good waits for a person, who sees it and has it done again.
class RefusedMessageStory {
    private final Shop shop = Shop.open();
    private final Channel channel = new Channel();

    @AfterEach
    void theShopIsAsItWas() {
        channel.takesMessages();
        shop.stops("slack-service");
    }

    @Test
    void aMessageThatSlackRefusesForGoodWaitsForAPerson() {
        shop.adds("slack-service");
        channel.isArchived();

        var newcomer = shop.newCustomer();
        Patience.await("the service says what it needs")
                .untilAsserted(
                        () -> assertThat(ask("/actuator/health").expecting(503).body())
                                .contains("1 Message cannot be done without a person", "410 channel_is_archived"));
        assertThat(ask("/actuator/intents").expecting(200).body()).contains(newcomer.userId());
        channel.takesMessages();
        assertThat(channel.messages()).noneMatch(message -> message.contains(newcomer.userId()));
        management()
                .post("/actuator/intents", Map.of("type", "Message", "key", newcomer.userId()))
                .expecting(200);

        Patience.await("it is said")
                .untilAsserted(
                        () -> assertThat(channel.messages()).containsOnlyOnce("A new customer: " + newcomer.userId()));
        Patience.await("the service is well")
                .untilAsserted(() -> ask("/actuator/health").expecting(200));
    }

    private static Answer ask(String path) {
        return management().get(path);
    }

    private static Http management() {
        return new Http(TheSystem.url(9301));
    }
}
