package tidings.bench.figures;

import java.sql.SQLException;
import tidings.bench.cost.BrokerWork;
import tidings.bench.cost.DatabaseWork;
import tidings.bench.cost.Processes;
import tidings.bench.cost.ProcessorTime;
import tidings.bench.system.Instruments;

/// What work has cost, from the beginning of an observation to its end.
///
/// @param time     processor time by process
/// @param database what it was asked
/// @param broker   what it was sent
record Observation(ProcessorTime time, DatabaseWork database, BrokerWork broker) {

    static BegunObservation begin(Instruments system) throws SQLException {
        var processes = system.processes();
        return new BegunObservation(system, processes, now(system, processes));
    }

    static Observation now(Instruments system, Processes processes) throws SQLException {
        return new Observation(processes.processorTime(), system.databaseWork(), system.brokerWork());
    }

    /// What was spent since an earlier one.
    Observation since(Observation before) {
        return new Observation(time.since(before.time), database.since(before.database), broker.since(before.broker));
    }
}
