package tidings.stories.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.catalogue.Catalogue;
import tidings.provisioning.ServiceDatabase;
import tidings.stories.Anywhere;
import tidings.stories.language.Card;
import tidings.stories.language.Order;
import tidings.stories.language.Shop;
import tidings.stories.parts.Broker;
import tidings.stories.system.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The published catalogue is compared with what the running system does. A customer does all that a customer can do;
/// then everything is looked at that was told of it, and who has heard it.
@Anywhere
class CatalogueStory {
    private static final Shop SHOP = Shop.open();
    private static final Catalogue CATALOGUE = Catalogue.published();
    private static final List<String> ADDED =
            ServiceDatabase.added().stream().map(ServiceDatabase::service).toList();
    private static final Set<String> KEYS = new TreeSet<>();

    @BeforeAll
    static void everybodyIsThereAndEverythingHappensThatCanHappen() {
        ADDED.forEach(SHOP::adds);
        var customer = SHOP.newCustomer();
        var paid = customer.orders("espresso-machine", 1);
        var declined = customer.orders("coffee-grinder", 1, Card.DECLINED);
        var givenBack = customer.orders("tamper", 1);
        SHOP.eventually(Set.of(paid, givenBack)).areConfirmed();
        customer.cancels(givenBack);
        SHOP.eventually(Set.of(declined, givenBack)).areCancelled();
        SHOP.comesToRest(); // so that their letters are sent
        customer.wantsToBeForgotten();
        SHOP.comesToRest();

        Stream.of(paid, declined, givenBack).map(Order::id).forEach(KEYS::add);
        var placed = SHOP.wire().told("orders", Set.of(paid.id())).getFirst();
        KEYS.add(new JsonMapper().readTree(placed.value()).path("userId").asString());
    }

    @AfterAll
    static void theShopIsAsItWas() {
        ADDED.forEach(SHOP::stops);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void eachEventIsToldByThoseWhomTheCatalogueNamesAndByNobodyElse(String topic) {
        var told = new TreeMap<String, Set<String>>();
        for (var event : SHOP.wire().told(topic, KEYS)) {
            told.computeIfAbsent(header(event, "ce_type"), _ -> new TreeSet<>()).add(header(event, "ce_source"));
        }

        var declared = CATALOGUE.eventsOn(topic).stream()
                .collect(toMap(event -> event, event -> CATALOGUE.tellersOf(topic, event)));
        declared.values().removeIf(Set::isEmpty); // what is only read any more
        assertThat(told).isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicIsHeardByThoseWhomTheCatalogueNamesAndByNobodyElse(String topic) {
        Patience.await("everybody has heard something of " + topic)
                .untilAsserted(() -> assertThat(CATALOGUE.eventsOn(topic))
                        .allSatisfy(event -> assertThat(CATALOGUE.hearersOf(topic, event))
                                .as("those who hear %s, by the catalogue and by the broker", event)
                                .isEqualTo(new Broker().readersOf(topic))));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void anEventComesWithTheHeadersOfTheCatalogue(String topic) {
        assertThat(SHOP.wire().told(topic, KEYS)).isNotEmpty().allSatisfy(event -> {
            var declared = CATALOGUE.headersOf(header(event, "ce_type"));
            var names = StreamSupport.stream(event.headers().spliterator(), false)
                    .map(header -> header.key())
                    .collect(toSet());

            assertThat(CATALOGUE.eventsOn(topic)).contains(header(event, "ce_type"));
            assertThat(names).containsAll(CATALOGUE.requiredHeaders()).isSubsetOf(declared.keySet());
            assertThat(names)
                    .allSatisfy(name ->
                            assertFits(header(event, name), declared.getOrDefault(name, MissingNode.getInstance())));
        });
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicIsKeptAsTheCatalogueSays(String topic) {
        assertThat(new Broker().configurationOf(topic)).containsAllEntriesOf(CATALOGUE.configurationOf(topic));
    }

    @Test
    void theCatalogueCanBeReadThroughTheGateway() {
        assertThat(Shop.gateway().get("/api/events").expecting(200).body()).contains("PaymentRefunded");
        assertThat(Shop.gateway().get("/api/asyncapi.yaml").expecting(200).body())
                .isEqualTo(CATALOGUE.text());
    }

    static Set<String> topics() {
        return CATALOGUE.topics();
    }

    private static void assertFits(String value, JsonNode schema) {
        assertThat(value).isEqualTo(schema.path("const").asString(value));
        assertThat(value).containsPattern(schema.path("pattern").asString(""));
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
