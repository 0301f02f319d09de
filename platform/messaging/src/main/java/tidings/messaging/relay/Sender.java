package tidings.messaging.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.kafka.core.ProducerFactory;
import tidings.messaging.wire.WireFormat;

/// A sender brings events to the broker in [Waves]: an event is sent when the one before it on its key has been
/// acknowledged by all replicas, so none overtakes one that fails.
class Sender {
    private final WireFormat wire;
    private final ProducerFactory<byte[], byte[]> producers;

    Sender(WireFormat wire, ProducerFactory<byte[], byte[]> producers) {
        this.wire = wire;
        this.producers = producers;
    }

    /// Returns when the whole wave is acknowledged, however long the broker is away; meanwhile, once a second,
    /// does what is asked for. Throws [IllegalStateException] when the broker refuses an event.
    ///
    /// All that may take its time is done on another thread: on a machine that has just started, making the
    /// producer and its first question to the broker together take longer than a session may stay silent.
    void send(List<OutboxRow> wave, Runnable meanwhile) {
        var sending = new FutureTask<>(() -> bring(wave), wave);
        Thread.ofVirtual().name("sender").start(sending);
        try {
            await(sending, meanwhile);
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case IllegalStateException known -> throw known;
                case Error fatal -> throw fatal;
                case null, default ->
                    throw new IllegalStateException("nothing could be sent: " + failure.getCause(), failure);
            }
        } finally {
            sending.cancel(true); // where the relay has lost its claim: nothing more of it is sent
        }
    }

    /// The producer is made when there is something to send, since the broker denies one to a service that tells
    /// nothing. It is the same each time, unless it has failed for good: then the next wave has a new one.
    private void bring(List<OutboxRow> wave) {
        try (var producer = producers.createProducer()) {
            var acks = new ArrayList<Future<?>>();
            for (var row : wave) {
                if (Thread.currentThread().isInterrupted()) {
                    return; // nobody waits for it any more
                }
                var ack = producer.send(wire.write(row.told()));
                if (ack.isDone()) { // refused at once: to try the others would only take as long each
                    acknowledged(ack, row);
                }
                acks.add(ack);
            }
            for (int i = 0; i < acks.size(); i++) {
                acknowledged(acks.get(i), wave.get(i));
            }
        }
    }

    private static void acknowledged(Future<?> ack, OutboxRow row) {
        try {
            ack.get();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("stopped while the broker was away", stopped);
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

    private static void await(Future<?> what, Runnable meanwhile) throws ExecutionException {
        while (true) {
            try {
                what.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException _) {
                meanwhile.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while the broker was away", stopped);
            }
        }
    }
}
