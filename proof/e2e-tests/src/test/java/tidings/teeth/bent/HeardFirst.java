package tidings.teeth.bent;

import net.bytebuddy.asm.Advice.OnMethodExit;
import net.bytebuddy.asm.Advice.Return;
import net.bytebuddy.asm.Advice.This;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/// Offsets are committed as soon as records are there.
public final class HeardFirst {
    private HeardFirst() {}

    @OnMethodExit
    static void poll(@This Consumer<?, ?> consumer, @Return ConsumerRecords<?, ?> records) {
        if (!records.isEmpty()) {
            consumer.commitSync();
            Agent.isAtWork();
        }
    }
}
