package tidings.bench.figures;

import java.sql.SQLException;
import tidings.bench.cost.Processes;
import tidings.bench.system.Instruments;

/// An observation that has begun, of the processes that there were then.
record BegunObservation(Instruments instruments, Processes processes, Observation before) {

    /// What was spent from its beginning until now.
    Observation end() throws SQLException {
        return Observation.now(instruments, processes).since(before);
    }
}
