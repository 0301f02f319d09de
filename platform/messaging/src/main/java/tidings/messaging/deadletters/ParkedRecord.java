package tidings.messaging.deadletters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;

/// A kept record, as it came.
public record ParkedRecord(long id, ConsumerRecord<byte[], byte[]> raw) {
    /// The columns that a record is read from. Named one by one, so that another column changes nothing for
    /// statements that are prepared.
    public static final String COLUMNS = """
            id, topic, partition, "offset", raw_key, headers::text as headers, value,
            coalesce(recorded_millis, (extract(epoch from parked_at) * 1000)::bigint) as recorded_millis""";

    public static ParkedRecord from(ResultSet row) throws SQLException {
        var raw = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getLong("recorded_millis"),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                row.getBytes("raw_key"),
                row.getBytes("value"),
                KeptHeaders.read(row.getString("headers")),
                Optional.empty());
        return new ParkedRecord(row.getLong("id"), raw);
    }
}
