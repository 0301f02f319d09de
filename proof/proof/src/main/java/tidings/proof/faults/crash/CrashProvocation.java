package tidings.proof.faults.crash;

import java.time.Duration;
import java.util.stream.IntStream;
import tidings.local.ServiceProcess;
import tidings.local.process.Polling;
import tidings.proof.faults.FaultContext;
import tidings.proof.faults.records.ParkingProvocation;
import tidings.proof.faults.records.RecordPlanter;

/// The provocation of a crash: some points are passed only when something goes wrong besides.
record CrashProvocation(String point, FaultContext context) {
    private static final int FULL_BATCH = 3;

    /// Batches come in any number; of everything else there is enough.
    int passing() {
        return isAbout("listener") ? 1 : context.random().nextInt(1, 4);
    }

    /// Some points are passed only when something has to be parked, in the middle of a batch.
    void plantPoison() {
        if (isAbout("listener")) {
            try (var planter = new RecordPlanter(context)) {
                IntStream.range(0, FULL_BATCH).forEach(_ -> {
                    FaultContext.pause(Duration.ofMillis(500));
                    planter.plantPoison(context.random());
                });
            }
        }
    }

    /// Some are passed only when what failed is tried again, or what was parked is done again.
    void redrive(ServiceProcess doomed) {
        if (isAboutParked()) {
            Polling.until(doomed::isReady, Crashed.LONG);
            var parking = new ParkingProvocation(context);
            parking.fill();
            parking.empty();
        }
    }

    /// Empties what has come to be parked by that.
    void settle() {
        if (isAboutParked()) {
            new ParkingProvocation(context).settle();
        }
    }

    private boolean isAboutParked() {
        return isAbout("redrive") || isAbout("retries");
    }

    private boolean isAbout(String part) {
        return point.startsWith(part + ".");
    }
}
