package tidings.proof.faults;

import java.util.Optional;

/// A service parks what it is not allowed to note; when it is allowed again, each parked key is redriven twice at once.
record Redriven() implements Fault {
    @Override
    public String name() {
        return "redriven-twice";
    }

    @Override
    public String story() {
        return ParkedAndRedriven.SERVICE + " parks events, and each parked key is redriven twice at once";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(ParkedAndRedriven.SERVICE);
    }

    @Override
    public int strike(Scene scene) {
        var parking = new ParkedAndRedriven(scene);
        parking.fill();
        return parking.empty();
    }

    @Override
    public void mend(Scene scene) {
        new ParkedAndRedriven(scene).settle();
    }
}
