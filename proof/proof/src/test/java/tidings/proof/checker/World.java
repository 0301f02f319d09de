package tidings.proof.checker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import tidings.probes.broker.ConsumerLag;
import tidings.probes.mail.DeliveredMail;
import tidings.probes.mail.DeliveredMail.Recipient;
import tidings.probes.mail.MailRefusal;
import tidings.probes.provider.ProviderLedger.Charge;
import tidings.probes.provider.ProviderLedger.Customer;
import tidings.proof.checker.mail.LetterRefusals;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.JourneyStep;
import tidings.proof.evidence.NotedLetter;
import tidings.proof.evidence.ObservedDeadLetter;
import tidings.proof.evidence.ObservedLine;
import tidings.proof.evidence.ObservedOrder;
import tidings.proof.evidence.OrderWish;
import tidings.proof.evidence.OutboxEntry;
import tidings.proof.evidence.Price;
import tidings.proof.evidence.ReadModels;
import tidings.proof.evidence.Sale;
import tidings.proof.evidence.ServiceBooks;
import tidings.proof.evidence.TopicContents;
import tidings.proof.evidence.TopicRecord;
import tidings.proof.evidence.VersionedEvent;
import tidings.proof.journal.DiscardedRecord;
import tidings.proof.journal.Journal;
import tidings.proof.journal.PlantedRecord;
import tidings.proof.journal.PostmenInterruption;
import tidings.proof.journal.RecordPlace;
import tidings.provisioning.ServiceDatabase;
import tidings.provisioning.TopicAccess;

/// A small world in which every promise was kept: Anna signed up and placed three orders. One is confirmed, one was
/// declined, and one she cancelled after she had paid for it. What lies about it can be put in afterwards.
final class World {
    static final UUID ANNA = id("Anna");
    static final UUID PAID = id("paid");
    static final UUID DECLINED = id("declined");
    static final UUID TAKEN_BACK = id("taken back");
    static final UUID NOBODY = id("nobody");
    static final List<ObservedLine> LINES = List.of(new ObservedLine("house-blend", 2, new Price(1900, "EUR")));

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Price TOTAL = new Price(3800, "EUR");

    final Journal journal = new Journal();
    final List<ObservedOrder> orders = new ArrayList<>();
    final List<Sale> sales = new ArrayList<>();
    final List<JourneyStep> journeys = new ArrayList<>();
    final List<String> signUps = new ArrayList<>(List.of(ANNA.toString()));
    final Map<String, Books> books =
            ServiceDatabase.resident().stream().collect(toMap(ServiceDatabase::service, _ -> new Books()));
    final List<TopicRecord> records = new ArrayList<>();
    final List<ConsumerLag> lags = new ArrayList<>();
    final List<Charge> charges = new ArrayList<>();
    final List<Customer> customers = new ArrayList<>();
    final List<NotedLetter> letters = new ArrayList<>();
    final List<DeliveredMail> mails = new ArrayList<>();
    final List<MailRefusal> refusals = new ArrayList<>();

    /// What a service keeps of messaging's.
    static final class Books {
        final List<OutboxEntry> told = new ArrayList<>();
        final Set<UUID> heard = new HashSet<>();
        final List<ObservedDeadLetter> parked = new ArrayList<>();
        final List<ObservedDeadLetter> discarded = new ArrayList<>();
        final List<String> intents = new ArrayList<>();
        long unsent;

        ServiceBooks closed() {
            return new ServiceBooks(told, heard, parked, discarded, unsent, intents);
        }
    }

    World() {
        journal.signedUp("anna@example.org", ANNA);
        tell("user-service", "users", ANNA, "UserSignedUp");
        mail("welcome", ANNA);
        introduce(ANNA);
        paid();
        declined();
        takenBack();
    }

    private void paid() {
        order(PAID, "CONFIRMED");
        tell("order-service", "orders", PAID, "OrderPlaced");
        tell("payment-service", "payments", PAID, "PaymentSucceeded");
        tell("order-service", "orders", PAID, "OrderConfirmed");
        charge(PAID, 3800, "eur", 0);
        sales.add(new Sale(PAID, LINES, new Price(3800, "EUR"), LocalDate.parse("2026-03-01"), false));
        mail("order-confirmed", PAID);
    }

    private void declined() {
        order(DECLINED, "CANCELLED");
        tell("order-service", "orders", DECLINED, "OrderPlaced");
        tell("payment-service", "payments", DECLINED, "PaymentFailed.v2");
        tell("payment-service", "payments", DECLINED, "PaymentFailed");
        tell("order-service", "orders", DECLINED, "OrderCancelled");
        charges.add(new Charge("pi_declined", DECLINED.toString(), 3800, "eur", "failed", 0));
        sales.add(new Sale(DECLINED, LINES, new Price(0, "EUR"), null, true));
        mail("order-cancelled", DECLINED);
    }

    private void takenBack() {
        order(TAKEN_BACK, "CANCELLED");
        tell("order-service", "orders", TAKEN_BACK, "OrderPlaced");
        tell("payment-service", "payments", TAKEN_BACK, "PaymentSucceeded");
        tell("order-service", "orders", TAKEN_BACK, "OrderConfirmed");
        journal.cancelled(TAKEN_BACK);
        tell("order-service", "orders", TAKEN_BACK, "OrderCancelled");
        tell("payment-service", "payments", TAKEN_BACK, "PaymentRefunded");
        charge(TAKEN_BACK, 3800, "eur", 3800);
        sales.add(new Sale(TAKEN_BACK, LINES, new Price(3800, "EUR"), LocalDate.parse("2026-03-01"), true));
        mail("order-confirmed", TAKEN_BACK);
        mail("order-cancelled", TAKEN_BACK);
        mail("payment-refunded", TAKEN_BACK);
    }

    private void order(UUID id, String status) {
        journal.asks("key of " + id, ANNA);
        journal.answered("key of " + id, 503, null);
        journal.answered("key of " + id, 202, id);
        order(id, "key of " + id, status);
    }

    void order(UUID id, String key, String status) {
        orders.add(new ObservedOrder(id, new OrderWish(ANNA, key), status, TOTAL, LINES));
    }

    void turn(UUID id, String status) {
        var wish = new OrderWish(ANNA, "key of " + id);
        orders.replaceAll(order -> order.id().equals(id) ? new ObservedOrder(id, wish, status, TOTAL, LINES) : order);
    }

    /// The service tells it, and all who hear the topic process it.
    void tell(String service, String topic, UUID key, String type) {
        tellAs(eventId(type, key), service, topic, key, type);
    }

    void tellAs(UUID id, String service, String topic, UUID key, String type) {
        books(service).told.add(new OutboxEntry(records.size(), new VersionedEvent(topic, key.toString(), id, type)));
        arrive(id, topic, key, type);
        TopicAccess.resident().stream()
                .filter(access -> access.hears().contains(topic))
                .forEach(access -> books(access.service()).heard.add(id));
        var step = new JourneyStep(key.toString(), id, type.replace(".v2", ""));
        if (!topic.equals("users") && !journeys.contains(step)) {
            journeys.add(step);
        }
    }

    /// Puts a record at the end of the topic.
    void arrive(UUID id, String topic, UUID key, String type) {
        records.add(new TopicRecord(
                new RecordPlace(topic, 0, records.size()),
                key.toString(),
                id,
                type,
                NOON,
                "{\"email\":\"anna@example.org\"}",
                false));
    }

    /// A fault has put something onto a topic that services do not understand.
    TopicRecord plant(String topic, UUID key, String type, Set<String> parkedBy) {
        var place = new RecordPlace(topic, 0, records.size());
        var planted = new TopicRecord(place, key.toString(), id("planted " + type), type, NOON, "\u0007{", true);
        records.add(planted);
        journal.planted(new PlantedRecord(topic, 0, place.offset(), planted.id(), parkedBy));
        return planted;
    }

    void park(String service, TopicRecord record) {
        books(service).parked.add(new ObservedDeadLetter(record.place(), record.key(), record.id(), "a reason"));
    }

    /// Somebody has told the service to give it up.
    void discard(String service, TopicRecord record) {
        books(service).parked.removeIf(letter -> letter.place().equals(record.place()));
        books(service).discarded.add(new ObservedDeadLetter(record.place(), record.key(), record.id(), "a reason"));
        if (record.id() != null) {
            books(service).heard.add(record.id());
        }
    }

    /// A service has said that it gives it up.
    void tellToGiveUp(String service, TopicRecord record) {
        var place = record.place();
        journal.givenUp(new DiscardedRecord(service, place.topic(), place.partition(), place.offset()));
    }

    /// What a fault has put onto a topic last.
    TopicRecord planted() {
        return records.reversed().stream()
                .filter(TopicRecord::planted)
                .findFirst()
                .orElseThrow();
    }

    void mail(String kind, UUID about) {
        var to = List.of(new Recipient("anna@example.org"));
        var letter = new NotedLetter("%s.%s".formatted(kind, about), NOON, NOON.plusSeconds(2), null);
        mails.add(new DeliveredMail("", letter.messageId(), kind, to));
        if (!letters.contains(letter)) {
            letters.add(letter);
        }
    }

    /// The mail server has the letter no more, and says that it refused it.
    void refuse(String kind, UUID about, MailRefusal refusal) {
        mails.removeIf(mail -> mail.messageId().equals("%s.%s@tidings.example".formatted(kind, about)));
        refusals.add(refusal);
        if (LetterRefusals.isFinal(refusal)) {
            giveUp(kind, about, LetterRefusals.reason(refusal));
        }
    }

    /// The service has noted why it will not send the letter.
    void giveUp(String kind, UUID about, String why) {
        var id = "%s.%s".formatted(kind, about);
        letters.replaceAll(letter -> letter.id().equals(id) ? new NotedLetter(id, NOON, null, why) : letter);
    }

    /// All letters are written at noon, and sent two seconds later.
    void interruptPostmen(int postmen, int secondsPastNoon) {
        var time = NOON.plusSeconds(secondsPastNoon);
        journal.interrupted(new PostmenInterruption(time, time, postmen));
    }

    void charge(UUID order, long amount, String currency, long refunded) {
        charges.add(new Charge("pi_" + order, order.toString(), amount, currency, "succeeded", refunded));
    }

    /// Introduces a user to the provider, who has a new name for each.
    void introduce(UUID user) {
        customers.add(new Customer("cus_" + customers.size(), Map.of("userId", user.toString())));
    }

    static Predicate<Charge> isFor(UUID order) {
        return charge -> order.toString().equals(charge.orderId());
    }

    Books books(String service) {
        return Objects.requireNonNull(books.get(service));
    }

    /// The outbox does not have it any more.
    void forgetTelling(String type, UUID key) {
        var version = record(type, key).version().orElseThrow();
        books.values().forEach(it -> it.told.removeIf(told -> told.version().equals(version)));
    }

    TopicRecord record(String type, UUID key) {
        return records.stream()
                .filter(record -> type.equals(record.type()) && key.toString().equals(record.key()))
                .findFirst()
                .orElseThrow();
    }

    static UUID eventId(String type, UUID key) {
        return id(type.replace(".v2", "") + key);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    Evidence evidence() {
        var closed = new HashMap<String, ServiceBooks>();
        books.forEach((service, open) -> closed.put(service, open.closed()));
        var readModels = new ReadModels(sales, journeys, signUps);
        var topics = new TopicContents(records, lags);
        return new Evidence(journal, orders, readModels, closed, topics, charges, customers, letters, mails, refusals);
    }
}
