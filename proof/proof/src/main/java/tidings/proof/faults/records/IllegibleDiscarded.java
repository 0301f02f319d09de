package tidings.proof.faults.records;

import java.util.List;
import java.util.UUID;
import tidings.local.process.Polling;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.faults.Operator;
import tidings.proof.journal.PlantedRecord;
import tidings.proof.replay.ReplayCheck;

/// Something illegible comes on the keys of orders that are under way, and what is told of them behind it waits. A
/// person gives it up wherever it is parked: what waited goes on, in its order. Then the service hears everything again
/// from the beginning, and what was given up stays so.
///
/// @param topic on which it comes; of what is told there the service hears something new of each order that is open
public record IllegibleDiscarded(String service, String topic) implements Fault {
    private static final String ORDERS = "order-service";
    private static final String PAYMENTS = "payment-service"; // without which no order gets on

    public static List<Fault> all() {
        return List.of(new IllegibleDiscarded(ORDERS, "payments"), new IllegibleDiscarded(PAYMENTS, "orders"));
    }

    @Override
    public String name() {
        return "illegible-given-up-at-" + service;
    }

    @Override
    public String story() {
        return ("something illegible holds up orders at %s until a person gives it up, and stays given up when all is"
                        + " heard again")
                .formatted(service);
    }

    @Override
    public boolean isHidden() {
        return !service.equals(ORDERS);
    }

    /// None, if nothing waited, or what waited has not gone on, or somebody has not given up what he should.
    @Override
    public int strike(FaultContext context) {
        if (topic.equals("orders")) {
            context.load().manyCancel(); // which payment-service must not miss
        }
        var payments = context.system().part(PAYMENTS);
        payments.stop();
        var orders = OpenOrders.of(context);
        var planted = plant(orders.ids(), context);
        payments.start();
        var operator = new Operator(context, service);
        var keys = orders.quoted();
        var waited = Polling.until(() -> queues(operator, keys, 1) > 0, Operator.LONG_ENOUGH);
        var givenUp = planted.stream().allMatch(record -> isGivenUpByAll(record, context));
        var wentOn = Polling.until(() -> queues(operator, keys, 0) == 0, Operator.LONG_ENOUGH);
        hearAgain(context);
        return waited && givenUp && wentOn ? planted.size() : 0;
    }

    private List<PlantedRecord> plant(List<String> orders, FaultContext context) {
        try (var planter = new RecordPlanter(context)) {
            return orders.stream()
                    .map(order -> planter.plantIllegible(topic, UUID.fromString(order), context.random()))
                    .toList();
        }
    }

    /// The number of those keys on which more letters lie than that.
    private int queues(Operator operator, String keys, int letters) {
        return operator.count("""
                (select key from messaging.dead_letter where topic = '%s' and key in (%s) group by key
                 having count(*) > %d)""".formatted(topic, keys, letters));
    }

    private static boolean isGivenUpByAll(PlantedRecord record, FaultContext context) {
        return record.parkedBy().stream().allMatch(service -> new Operator(context, service).giveUp(record));
    }

    private void hearAgain(FaultContext context) {
        var part = context.system().part(service);
        part.stop();
        new ReplayCheck(context.system()).rewind(service);
        part.start();
    }
}
