package tidings.teeth.bent;

import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.asm.Advice.AssignReturned.ToReturned;
import net.bytebuddy.asm.Advice.OnMethodExit;
import net.bytebuddy.asm.Advice.Return;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Records go to the partitions by turns, whatever their key.
public final class Scattered {
    private static final int PARTITIONS = 3; // of which each topic has more
    private static final AtomicInteger TURN = new AtomicInteger();

    private Scattered() {}

    @OnMethodExit
    @ToReturned
    static ProducerRecord<?, ?> write(@Return ProducerRecord<?, ?> record) {
        return elsewhere(record);
    }

    public static ProducerRecord<?, ?> elsewhere(ProducerRecord<?, ?> record) {
        Agent.isAtWork();
        var partition = TURN.getAndIncrement() % PARTITIONS;
        return new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers());
    }
}
