package tidings.messaging.consumer;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import tidings.messaging.offsets.ProcessedOffsets;

/// A listener that notes what another one has taken: that was heard, and its offsets can be committed. What was not
/// taken comes again, and can be given up until then.
class NotingListener implements BatchMessageListener<byte[], byte[]> {
    private final BatchMessageListener<byte[], byte[]> listener;
    private final ProcessedOffsets processed;
    private final OffsetCommits commits;

    NotingListener(BatchMessageListener<byte[], byte[]> listener, ProcessedOffsets processed, OffsetCommits commits) {
        this.listener = listener;
        this.processed = processed;
        this.commits = commits;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        processed.takenUp().takeUp(records);
        try {
            listener.onMessage(records);
        } catch (RuntimeException | Error failure) {
            processed.takenUp().putBack(notTaken(records, failure));
            throw failure;
        }
        processed.note(records);
        commits.count(records.size());
    }

    private static List<ConsumerRecord<byte[], byte[]>> notTaken(
            List<ConsumerRecord<byte[], byte[]>> records, Throwable failure) {
        var first = failure instanceof BatchListenerFailedException rest ? records.indexOf(rest.getRecord()) : 0;
        return records.subList(Math.max(first, 0), records.size());
    }
}
