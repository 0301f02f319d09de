package tidings.teeth.bent;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import net.bytebuddy.asm.Advice.OnMethodExit;
import net.bytebuddy.asm.Advice.Return;
import net.bytebuddy.asm.Advice.This;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// What is worded is sent, whatever becomes of the transaction.
public final class ToldAtOnce {
    private ToldAtOnce() {}

    @OnMethodExit
    static void tell(@This Object wire, @Return List<?> told) {
        sendAll(wire, told);
    }

    public static void sendAll(Object wire, List<?> told) {
        told.forEach(event -> send(wire, event));
    }

    private static void send(Object wire, Object told) {
        try {
            var record = (ProducerRecord<?, ?>) Hidden.call(wire, "write", told);
            Impatient.PRODUCER.send(bytes(record)).get();
            Agent.isAtWork();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<byte[], byte[]> bytes(ProducerRecord<?, ?> it) {
        return new ProducerRecord<>(it.topic(), null, (byte[]) it.key(), (byte[]) it.value(), it.headers());
    }

    /// Made when the first event is told.
    private static final class Impatient {
        private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
                Map.of("bootstrap.servers", System.getenv("SPRING_KAFKA_BOOTSTRAP_SERVERS")),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
