package tidings.bench.floor;

import java.time.Duration;
import tidings.bench.Rate;

/// What a floor has done in a round.
///
/// @param done how many transactions, or records
public record Work(long done, Duration took) {
    public double perSecond() {
        return Rate.perSecond(done, took);
    }
}
