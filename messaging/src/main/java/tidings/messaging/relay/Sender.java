package tidings.messaging.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.kafka.core.ProducerFactory;
import tidings.messaging.relay.OutboxPage.Row;
import tidings.messaging.wire.WireFormat;

/// Brings events to the broker in waves, in none of which a key occurs twice: an event is sent when the one before it
/// on its key has been acknowledged by all replicas, so none overtakes one that fails.
class Sender {
    private final WireFormat wire;
    private final ProducerFactory<byte[], byte[]> producers;

    Sender(WireFormat wire, ProducerFactory<byte[], byte[]> producers) {
        this.wire = wire;
        this.producers = producers;
    }

    /// Returns when the whole wave is acknowledged, however long the broker is away; meanwhile, once a second, does
    /// what is asked for. Throws [IllegalStateException] when the broker refuses an event. The producer is the same
    /// each time, unless it has failed for good: then the next wave has a new one.
    void send(List<Row> wave, Runnable meanwhile) {
        try (var producer = producer(meanwhile)) {
            var acks = new ArrayList<Future<?>>();
            for (var row : wave) {
                var ack = producer.send(wire.write(row.told()));
                if (ack.isDone()) { // refused at once: to try the others would only take as long each
                    acknowledged(ack, row, meanwhile);
                }
                acks.add(ack);
            }
            for (int i = 0; i < acks.size(); i++) {
                acknowledged(acks.get(i), wave.get(i), meanwhile);
            }
        }
    }

    /// It is made when there is something to send, since the broker denies one to a service that tells nothing; and on
    /// another thread, since on a machine that has just started it takes longer than a session may stay silent.
    private Producer<byte[], byte[]> producer(Runnable meanwhile) {
        var making = new FutureTask<>(producers::createProducer);
        Thread.ofVirtual().name("producer").start(making);
        try {
            return await(making, meanwhile);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("no producer could be made: " + failure.getCause(), failure);
        }
    }

    private static void acknowledged(Future<?> ack, Row row, Runnable meanwhile) {
        try {
            await(ack, meanwhile);
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw new IllegalStateException("the broker does not answer", refused);
            }
            throw new IllegalStateException(
                    "the broker did not take %s %s; what follows waits for it: %s"
                            .formatted(row.told().type(), row.told().id(), refused.getCause()),
                    refused);
        }
    }

    private static <T> T await(Future<T> what, Runnable meanwhile) throws ExecutionException {
        while (true) {
            try {
                return what.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException _) {
                meanwhile.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while the broker was away", stopped);
            }
        }
    }
}
