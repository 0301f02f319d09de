package tidings.stories.additions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import tidings.rules.SourceTree;
import tidings.stories.Slow;
import tidings.stories.language.Customer;
import tidings.stories.language.Order;
import tidings.stories.language.Shop;
import tidings.stories.parts.Archive;
import tidings.stories.parts.Broker;
import tidings.stories.parts.Bystanders;
import tidings.stories.system.EmbeddedSystem;
import tidings.stories.system.Patience;
import tidings.stories.system.TheSystem;

/// What `docs/add-a-reaction.md` tells to do is done in a copy of the source tree: word for word, but for the name of
/// the service, which somebody may have made already.
@Slow
@DisabledIfSystemProperty(named = "system", matches = "compose", disabledReason = "It tells of processes.")
class NewReactionStory {
    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);

    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();
    private final CopiedTree tree =
            CopiedTree.with(((EmbeddedSystem) TheSystem.running()).tidings().environment());

    NewReactionStory() throws IOException {}

    @AfterEach
    void theShopIsAsItWas() throws IOException {
        try (tree) {
            tree.shell().outcomeOf("./tidings stop parcel-service");
            new Broker().forgets("parcel-service");
        }
    }

    @Test
    void aServiceIsMadeAndReactsToWhatHappenedAndToWhatHappens() throws IOException {
        var before = customer.orders("milk-jug", 1);
        shop.eventually(before).isConfirmed();
        var bystanders = Bystanders.asTheyAre();

        for (var command : commands()) {
            var words = tree.shell().says(command);
            if (command.contains("start parcel-service")) {
                hasHeardOf(before);
                var after = customer.orders("milk-jug", 1);
                shop.eventually(after).isConfirmed();
                hasHeardOf(after);
            }
            if (command.contains("logs")) {
                assertThat(words).contains(before.id());
            }
        }

        assertThat(bystanders).isEqualTo(Bystanders.asTheyAre());
    }

    private static void hasHeardOf(Order order) {
        Patience.await("parcel-service has heard of " + order)
                .until(() -> new Archive("parcel").has("confirmed_order", "order_id", order.id()));
    }

    private static List<String> commands() throws IOException {
        var commands = CONSOLE.matcher(Files.readString(SourceTree.ROOT.resolve("docs/add-a-reaction.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(command -> command.replace("loyalty", "parcel"))
                .toList();
        assertThat(commands).hasSizeGreaterThan(5);
        return commands;
    }
}
