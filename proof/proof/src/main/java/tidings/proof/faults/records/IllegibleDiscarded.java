package tidings.proof.faults.records;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tidings.local.Patience;
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
    private static final int MANY = 3;

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
        var orders = open(context);
        var planted = plant(orders, context);
        payments.start();
        var desk = new Operator(context, service);
        var keys = orders.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        var waited = Patience.until(() -> queues(desk, keys, 1) > 0, Operator.LONG_ENOUGH);
        var givenUp = planted.stream().allMatch(record -> isGivenUpByAll(record, context));
        var wentOn = Patience.until(() -> queues(desk, keys, 0) == 0, Operator.LONG_ENOUGH);
        hearAgain(context);
        return waited && givenUp && wentOn ? planted.size() : 0;
    }

    /// The newest orders that nobody has paid, of which some will yet be cancelled.
    private static List<String> open(FaultContext context) {
        var newest = "select id from orders where status = 'PLACED' order by placed_at desc limit " + MANY;
        Patience.until(() -> orders(newest, context).size() == MANY, Operator.LONG_ENOUGH);
        return orders(newest, context);
    }

    private static List<String> orders(String sql, FaultContext context) {
        try (var orders = context.system().probe(ORDERS)) {
            return orders.read(sql, row -> row.getString(1));
        }
    }

    private List<PlantedRecord> plant(List<String> orders, FaultContext context) {
        try (var intruder = new RecordPlanter(context)) {
            return orders.stream()
                    .map(order -> intruder.plantIllegible(topic, UUID.fromString(order), context.random()))
                    .toList();
        }
    }

    /// On how many of these keys more letters lie than that.
    private int queues(Operator desk, String keys, int letters) {
        return desk.count("""
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
