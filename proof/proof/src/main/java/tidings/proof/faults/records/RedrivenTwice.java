package tidings.proof.faults.records;

import java.util.Optional;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;

/// A service parks what it is not allowed to note; when it is allowed again, each parked key is redriven twice at once.
public record RedrivenTwice() implements Fault {
    @Override
    public String name() {
        return "redriven-twice";
    }

    @Override
    public String story() {
        return ParkingProvocation.SERVICE + " parks events, and each parked key is redriven twice at once";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(ParkingProvocation.SERVICE);
    }

    @Override
    public int strike(FaultContext context) {
        var parking = new ParkingProvocation(context);
        parking.fill();
        return parking.empty();
    }

    @Override
    public void mend(FaultContext context) {
        new ParkingProvocation(context).settle();
    }
}
