package tidings.command.narration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tidings.local.broker.Broker;
import tidings.local.ports.Ports;
import tidings.local.process.Lifeline;
import tidings.local.process.Polling;

/// The narrator tells what lies on the topics of a real broker, whatever lies there and whatever becomes of the broker.
class StoryTests {
    private static final Broker BROKER = new Broker(Lifeline.temporaryHome(), Ports.free(2));
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void theBrokerIsThere() {
        BROKER.start();
    }

    @AfterAll
    static void theBrokerIsGone() {
        BROKER.kill();
    }

    @Test
    void whatIsIllegibleIsALineAndWhatComesBehindItIsTold() throws Exception {
        put("PaymentSucceeded", new byte[] {(byte) 0xff, 0, 7});
        put("PaymentSucceeded", null);
        put("PaymentSucceeded", payment("\"1950\"", key));
        put("PaymentSucceeded", payment("1950", UUID.randomUUID().toString()));
        put(null, payment("1950", key));
        put("PaymentPraised", "{}".getBytes(UTF_8));
        put("PaymentSucceeded", payment("1950", key));

        try (var story = Story.fromBeginning(BROKER.address(), new StoryLine(ZoneOffset.UTC))) {
            assertThat(Polling.until(
                            () -> {
                                story.goOn(told::add);
                                return ofThisTest().stream().anyMatch(line -> line.contains("19.50 EUR"));
                            },
                            A_WHILE))
                    .isTrue();
        }

        assertThat(told).filteredOn(line -> line.contains("illegible")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(ofThisTest())
                .hasSize(2)
                .anyMatch(line -> line.contains("PaymentPraised"))
                .anyMatch(line -> line.contains("PaymentSucceeded"));
    }

    @Test
    void aBrokerThatGoesAndComesBackIsNotTheEndOfIt() throws Exception {
        try (var story = Story.fromNow(BROKER.address(), new StoryLine(ZoneOffset.UTC))) {
            story.goOn(told::add);
            put("PaymentPraised", "{}".getBytes(UTF_8));
            BROKER.kill();
            story.pause();
            BROKER.start();
            put("PaymentBlamed", "{}".getBytes(UTF_8));

            assertThat(Polling.until(
                            () -> {
                                story.goOn(told::add);
                                return ofThisTest().stream().anyMatch(line -> line.contains("PaymentBlamed"));
                            },
                            A_WHILE))
                    .isTrue();
        }

        assertThat(ofThisTest()).hasSize(2).first().asString().contains("PaymentPraised");
    }

    private List<String> ofThisTest() {
        return told.stream()
                .filter(line -> line.contains("…" + key.substring(key.length() - 8)))
                .toList();
    }

    private static byte[] payment(String amount, String order) {
        return """
                {"paymentId":"%s","orderId":"%s","userId":"%1$s","amount":{"amount":%s,"currency":"EUR"}}
                """.formatted(UUID.randomUUID(), order, amount).getBytes(UTF_8);
    }

    private void put(@Nullable String type, byte @Nullable [] value) throws ExecutionException, InterruptedException {
        var record = new ProducerRecord<>("payments", key.getBytes(UTF_8), value);
        record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        if (type != null) {
            record.headers().add("ce_type", type.getBytes(UTF_8));
        }
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", BROKER.address()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }
}
