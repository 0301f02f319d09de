package tidings.stories.outages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import tidings.stories.language.Shop;
import tidings.stories.parts.Answer;
import tidings.stories.parts.Channel;
import tidings.stories.parts.Http;
import tidings.stories.system.Patience;
import tidings.stories.system.TheSystem;

/// What another party refuses for good waits for a person, who sees it and has it done again.
@DisabledIfSystemProperty(
        named = "system",
        matches = "compose",
        disabledReason = "What a service says of its work is open to nobody outside its container.")
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
        Patience.await("the message waits for a person")
                .untilAsserted(() -> assertThat(waiting()).contains(newcomer.userId()));
        assertThat(ask("/actuator/health").expecting(503).body())
                .contains("cannot be done without a person", "410 channel_is_archived");
        channel.takesMessages();
        assertThat(channel.messages()).noneMatch(message -> message.contains(newcomer.userId()));
        waiting().forEach(RefusedMessageStory::isDoneAgain);

        Patience.await("it is said")
                .untilAsserted(
                        () -> assertThat(channel.messages()).containsOnlyOnce("A new customer: " + newcomer.userId()));
        Patience.await("the service is well")
                .untilAsserted(() -> ask("/actuator/health").expecting(200));
    }

    /// The users about whom a person has to look at messages: also others who signed up before.
    private static List<String> waiting() {
        return ask("/actuator/intents")
                .expecting(200)
                .json()
                .valueStream()
                .map(it -> it.get("key").asString())
                .toList();
    }

    private static void isDoneAgain(String userId) {
        management()
                .post("/actuator/intents", Map.of("type", "Message", "key", userId))
                .expecting(200);
    }

    private static Answer ask(String path) {
        return management().get(path);
    }

    private static Http management() {
        return new Http(TheSystem.url(9301));
    }
}
