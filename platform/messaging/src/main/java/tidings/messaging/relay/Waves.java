package tidings.messaging.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The waves in which a page of the outbox is sent. In none of them a key occurs twice.
final class Waves {
    private Waves() {}

    static List<List<OutboxRow>> of(List<OutboxRow> page) {
        var waves = new ArrayList<List<OutboxRow>>();
        var keys = new HashSet<String>();
        for (var row : page) {
            if (waves.isEmpty() || !keys.add(row.topicAndKey())) {
                waves.add(new ArrayList<>());
                keys.clear();
                keys.add(row.topicAndKey());
            }
            waves.getLast().add(row);
        }
        return waves;
    }
}
