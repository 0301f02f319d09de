package tidings.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import tidings.local.Directories;

/// What `docs/add-a-reaction.md` tells to do is done in a copy of the source tree: word for word, but for the name of
/// the service, which somebody may have made already.
@DisabledIfSystemProperty(named = "system", matches = "compose", disabledReason = "It tells of processes.")
class NewReactionStory {
    private static final Path COPY = Path.of("target/copy").toAbsolutePath();
    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);

    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();

    @BeforeEach
    void thereIsACopyOfTheSourceTree() throws IOException {
        Directories.delete(COPY);
        Files.createDirectories(COPY);
        new Command(List.of("sh", "-c"), Map.of())
                .run("cd .. && tar -c --exclude .git --exclude .tidings --exclude e2e-tests/target . | tar -x -C "
                        + COPY);
    }

    @AfterEach
    void theShopIsAsItWas() throws IOException {
        try {
            inTheCopy().outcomeOf("./tidings stop parcel-service");
            new Broker().forgets("parcel-service");
        } finally {
            Directories.delete(COPY);
        }
    }

    @Test
    void aServiceIsMadeAndReactsToWhatHappenedAndToWhatHappens() throws IOException {
        var before = customer.orders("milk-jug", 1);
        shop.eventually(before).isConfirmed();
        var bystanders = Bystanders.asTheyAre();

        for (var command : commands()) {
            inTheCopy().run(command);
            if (command.contains("start parcel-service")) {
                hasHeardOf(before);
                var after = customer.orders("milk-jug", 1);
                shop.eventually(after).isConfirmed();
                hasHeardOf(after);
            }
        }

        assertThat(bystanders).isEqualTo(Bystanders.asTheyAre());
    }

    private static void hasHeardOf(Order order) {
        Patience.await("parcel-service has heard of " + order)
                .until(() -> new Archive("parcel").has("confirmed_order", "order_id", order.id()));
    }

    private static Command inTheCopy() {
        return new Command(
                List.of("sh", "-c", "cd %s && eval \"$1\"".formatted(COPY), "shell"),
                ((EmbeddedSystem) TheSystem.running()).tidings().environment());
    }

    private static List<String> commands() throws IOException {
        var commands = CONSOLE.matcher(Files.readString(Path.of("../docs/add-a-reaction.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(command -> command.replace("loyalty", "parcel"))
                .toList();
        assertThat(commands).hasSizeGreaterThan(5);
        return commands;
    }
}
