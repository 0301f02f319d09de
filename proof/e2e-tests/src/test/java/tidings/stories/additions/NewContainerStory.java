package tidings.stories.additions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidings.stories.InContainers;
import tidings.stories.Slow;
import tidings.stories.language.Customer;
import tidings.stories.language.Order;
import tidings.stories.language.Shop;
import tidings.stories.parts.Broker;
import tidings.stories.parts.Bystanders;
import tidings.stories.system.Patience;

/// A service that did not exist is made in a copy of the source tree, and its image is added to the shop in containers.
@InContainers
@Slow
class NewContainerStory {
    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();
    private final CopiedTree tree = CopiedTree.with(Map.of("TIDINGS_BUILT", "true"));

    NewContainerStory() throws IOException {}

    @AfterEach
    void theShopIsAsItWas() throws IOException {
        try (tree) {
            compose("rm --stop --force parcel-service parcel-db parcel-service-secrets parcel-service-topics"
                    + " parcel-service-migration");
            tree.shell().run("docker volume rm tidings-stories_parcel-db && docker image rm tidings/parcel-service");
            new Broker().forgets("parcel-service");
        }
    }

    @Test
    void itReactsToWhatHappenedAndToWhatHappensAndNobodyElseIsStartedAnew() {
        var before = customer.orders("milk-jug", 1);
        shop.eventually(before).isConfirmed();
        var bystanders = Bystanders.asTheyAre();
        tree.shell().run("./tidings new-reaction parcel");

        compose("up --detach --wait --no-recreate parcel-service");

        hasHeardOf(before);
        var after = customer.orders("milk-jug", 1);
        shop.eventually(after).isConfirmed();
        hasHeardOf(after);
        assertThat(bystanders).isEqualTo(Bystanders.asTheyAre());
    }

    private void hasHeardOf(Order order) {
        var question = "select count(*) from confirmed_order where order_id = '%s'".formatted(order.id());
        Patience.await("parcel-service has heard of " + order)
                .untilAsserted(
                        () -> assertThat(compose("exec --no-TTY parcel-db psql --username postgres --dbname parcel"
                                        + " --tuples-only --no-align --command \"%s\"".formatted(question)))
                                .isEqualToIgnoringNewLines("1"));
    }

    /// The project of the stories, as the copied tree describes it.
    private String compose(String words) {
        return tree.shell()
                .says("docker compose --project-name tidings-stories --file docker-compose.yml"
                        + " --file proof/e2e-tests/src/test/resources/stories.compose.yml --profile parcel " + words);
    }
}
