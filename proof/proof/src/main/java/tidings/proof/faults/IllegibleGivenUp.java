package tidings.proof.faults;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tidings.local.Patience;
import tidings.proof.journal.PlantedRecord;
import tidings.proof.replay.ReplayCheck;

/// Something illegible comes on the keys of orders that are under way, and what is told of them behind it waits. A
/// person gives it up wherever it is parked: what waited goes on, in its order. Then the service hears everything again
/// from the beginning, and what was given up stays so.
///
/// @param topic on which it comes; of what is told there the service hears something new of each order that is open
record IllegibleGivenUp(String service, String topic) implements Fault {
    private static final String ORDERS = "order-service";
    private static final String PAYMENTS = "payment-service"; // without which no order gets on
    private static final int MANY = 3;

    static List<Fault> all() {
        return List.of(new IllegibleGivenUp(ORDERS, "payments"), new IllegibleGivenUp(PAYMENTS, "orders"));
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
    public int strike(Scene scene) {
        if (topic.equals("orders")) {
            scene.load().manyCancel(); // which payment-service must not miss
        }
        var payments = scene.system().part(PAYMENTS);
        payments.stop();
        var orders = open(scene);
        var planted = plant(orders, scene);
        payments.start();
        var desk = new Desk(scene, service);
        var keys = orders.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        var waited = Patience.until(() -> queues(desk, keys, 1) > 0, Desk.LONG_ENOUGH);
        var givenUp = planted.stream().allMatch(record -> isGivenUpByAll(record, scene));
        var wentOn = Patience.until(() -> queues(desk, keys, 0) == 0, Desk.LONG_ENOUGH);
        hearAgain(scene);
        return waited && givenUp && wentOn ? planted.size() : 0;
    }

    /// The newest orders that nobody has paid, of which some will yet be cancelled.
    private static List<String> open(Scene scene) {
        var newest = "select id from orders where status = 'PLACED' order by placed_at desc limit " + MANY;
        Patience.until(() -> orders(newest, scene).size() == MANY, Desk.LONG_ENOUGH);
        return orders(newest, scene);
    }

    private static List<String> orders(String sql, Scene scene) {
        try (var orders = scene.system().probe(ORDERS)) {
            return orders.read(sql, row -> row.getString(1));
        }
    }

    private List<PlantedRecord> plant(List<String> orders, Scene scene) {
        try (var intruder = new Intruder(scene)) {
            return orders.stream()
                    .map(order -> intruder.plantIllegible(topic, UUID.fromString(order), scene.random()))
                    .toList();
        }
    }

    /// On how many of these keys more letters lie than that.
    private int queues(Desk desk, String keys, int letters) {
        return desk.count("""
                (select key from messaging.dead_letter where topic = '%s' and key in (%s) group by key
                 having count(*) > %d)""".formatted(topic, keys, letters));
    }

    private static boolean isGivenUpByAll(PlantedRecord record, Scene scene) {
        return record.parkedBy().stream().allMatch(service -> new Desk(scene, service).giveUp(record));
    }

    private void hearAgain(Scene scene) {
        var part = scene.system().part(service);
        part.stop();
        new ReplayCheck(scene.system()).rewind(service);
        part.start();
    }
}
