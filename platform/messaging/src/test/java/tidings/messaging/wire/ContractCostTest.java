package tidings.messaging.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tidings.events.Line;
import tidings.events.Money;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.UserId;

/// What it costs to hold an event against its schema. Not part of the build: takes `-Dtests.excluded=`.
@Tag("measure")
class ContractCostTest {
    private static final int TIMES = 100_000;

    @Test
    void holdingAnEventAgainstItsSchemaTakesMicroseconds() {
        var price = new Money(1299, "EUR");
        var line = new Line("espresso-cup", 1, price);
        var placed = new OrderPlaced(
                OrderId.at(Instant.now()),
                UserId.at(Instant.now()),
                List.of(line, line),
                price.times(2),
                "pm_card_visa");
        var wire = new WireFormat("order-service", "http://localhost:8080");
        var told = wire.tell(placed, Instant.EPOCH, new Cause(null, null, null)).getFirst();
        var contract = new Contract();
        IntStream.range(0, TIMES).forEach(_ -> contract.accept(told));

        var begin = System.nanoTime();
        IntStream.range(0, TIMES).forEach(_ -> contract.accept(told));
        var each = (System.nanoTime() - begin) / 1e3 / TIMES;

        LoggerFactory.getLogger(getClass()).info("{} µs an event", each);
        assertThat(each).isLessThan(1_000);
    }
}
