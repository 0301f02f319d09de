package tidings.proof.input.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RandomRecordsTest {
    @Test
    void theSameSeedMakesTheSameRecords() {
        var records = written(7);

        assertThat(written(7)).isEqualTo(records);
        assertThat(written(8)).isNotEqualTo(records);
    }

    @Test
    void everybodyWhoHearsATopicHasToParkWhatNobodyCanRead() {
        var drafts = IntStream.range(0, 500).mapToObj(new RandomRecords(7)::at).toList();

        var ofUsers = drafts.stream().filter(draft -> draft.topic().equals("users"));

        assertThat(ofUsers.map(RecordDraft::parkedBy).distinct())
                .containsExactlyInAnyOrder(
                        Set.of(), Set.of("payment-service", "notification-service", "analytics-service"));
    }

    @Test
    void aPaymentOfAnUnknownOrderIsForOrderServiceAlone() {
        var payment = new RandomRecords(7).at(50);

        assertThat(payment.topic()).isEqualTo("payments");
        assertThat(payment.parkedBy()).containsExactly("order-service");
    }

    private static List<String> written(long seed) {
        return IntStream.range(0, 200)
                .mapToObj(new RandomRecords(seed)::at)
                .map(draft -> draft.record(0))
                .map(RandomRecordsTest::inWhole)
                .toList();
    }

    private static String inWhole(ProducerRecord<byte[], byte[]> record) {
        return record.topic() + record.headers() + Arrays.toString(record.key()) + Arrays.toString(record.value());
    }
}
