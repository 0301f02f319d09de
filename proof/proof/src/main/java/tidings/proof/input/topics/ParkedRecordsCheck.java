package tidings.proof.input.topics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tidings.proof.journal.RecordPlace;

/// Records that a service has parked, of those that a fuzzer has planted: each record that it must, as it came, and
/// no other.
public final class ParkedRecordsCheck {
    private static final int FIRST_FEW = 5;

    private final String service;
    private final Planting planting;
    private final Set<Integer> kept = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    public ParkedRecordsCheck(String service, Planting planting) {
        this.service = service;
        this.planting = planting;
    }

    /// What is wrong with it, a sentence each; of many the first few.
    public List<String> faults(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.setFetchSize(10);
            database.setAutoCommit(false); // or else all rows would be fetched at once
            try (var rows = statement.executeQuery(
                    "select topic, partition, \"offset\", raw_key, value, reason from messaging.dead_letter")) {
                while (rows.next()) {
                    look(rows);
                }
            }
        }
        planting.planted().values().stream()
                .filter(number -> isToBeParked(number) && !kept.contains(number))
                .forEach(number -> faults.add("%s has not parked record %d".formatted(service, number)));
        return faults.stream().limit(FIRST_FEW).toList();
    }

    private void look(ResultSet row) throws SQLException {
        var number = planting.planted().get(new RecordPlace(row.getString(1), row.getInt(2), row.getLong(3)));
        if (number == null) {
            return;
        }
        kept.add(number);
        var draft = planting.records().at(number);
        if (!isToBeParked(number)) {
            faults.add("%s has parked record %d, which is none of its business".formatted(service, number));
        } else if (!Arrays.equals(draft.key(), row.getBytes(4)) || !Arrays.equals(draft.value(), row.getBytes(5))) {
            faults.add("%s has not kept record %d as it came".formatted(service, number));
        } else if (row.getString(6).isBlank()) {
            faults.add("%s does not say why it has parked record %d".formatted(service, number));
        }
    }

    private boolean isToBeParked(int number) {
        return planting.records().at(number).parkedBy().contains(service);
    }
}
