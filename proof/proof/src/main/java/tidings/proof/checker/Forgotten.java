package tidings.proof.checker;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tidings.proof.load.PurchaseAnswer;
import tidings.provisioning.TopicAccess;

/// What restored databases have forgotten, as the guarantees declare it, and no more: orders that were accepted after
/// the backup, and that an event was told in that time. Of surviving orders everything else has to hold.
///
/// @param orders the orders' ids, as they are the keys of their events
/// @param events the ids of events that others have heard, and that nobody knows to have told
record Forgotten(Set<String> orders, Set<UUID> events) implements Judge {
    static Forgotten in(Evidence evidence) {
        if (evidence.journal().restorations().isEmpty()) {
            return new Forgotten(Set.of(), Set.of());
        }
        var orders = orders(evidence);
        return new Forgotten(orders, events(evidence, orders));
    }

    /// Whoever has paid for an order that was forgotten gets the money back from a person, who finds the payment among
    /// what order-service has parked.
    @Override
    public void judge(Evidence evidence, Report report) {
        var parked = evidence.booksOf("order-service").parkedKeys();
        evidence.charges().stream()
                .filter(charge -> charge.succeeded() && !charge.isGivenBack())
                .filter(charge -> orders.contains("" + charge.orderId()) && !parked.contains("" + charge.orderId()))
                .forEach(charge -> report.lost("The order %s was forgotten, and its payment is not parked: %s"
                        .formatted(charge.orderId(), charge)));
    }

    private static Set<String> orders(Evidence evidence) {
        var known = evidence.orders().stream().map(Order::key).collect(toSet());
        var answered = evidence.journal().purchases().stream()
                .flatMap(purchase -> purchase.answers().stream())
                .map(PurchaseAnswer::orderId)
                .filter(Objects::nonNull);
        var told = evidence.topics().told("orders").map(record -> UUID.fromString(String.valueOf(record.key())));
        return Stream.concat(answered, told)
                .filter(order -> isForgotten("order-service", placedAt(order), evidence))
                .map(UUID::toString)
                .filter(order -> !known.contains(order))
                .collect(toSet());
    }

    private static Set<UUID> events(Evidence evidence, Set<String> orders) {
        var events = new HashSet<UUID>();
        for (var access : TopicAccess.resident()) {
            var known = evidence.booksOf(access.service()).told().stream()
                    .map(told -> told.wording().eventId())
                    .collect(toSet());
            access.tells().stream()
                    .filter(Evidence.TOPICS::contains)
                    .flatMap(evidence.topics()::told)
                    .filter(record -> isForgotten(access.service(), record.time(), evidence))
                    .flatMap(record -> record.wording().stream())
                    .map(Wording::eventId)
                    .filter(id -> !known.contains(id))
                    .forEach(events::add);
        }
        evidence.topics().records().stream()
                .filter(record -> orders.contains(record.key()))
                .flatMap(record -> record.wording().stream())
                .forEach(wording -> events.add(wording.eventId()));
        return events;
    }

    private static boolean isForgotten(String service, Instant time, Evidence evidence) {
        return evidence.journal().restorations().stream()
                .filter(it -> it.service().equals(service))
                .anyMatch(it -> it.forgets(time));
    }

    /// An order's id begins with the time.
    private static Instant placedAt(UUID order) {
        return Instant.ofEpochMilli(order.getMostSignificantBits() >>> 16);
    }

    /// The evidence without what was forgotten.
    Evidence leftOutOf(Evidence evidence) {
        return orders.isEmpty() && events.isEmpty() ? evidence : without(evidence);
    }

    private Evidence without(Evidence evidence) {
        var topics = evidence.topics();
        var readModels = evidence.readModels();
        return new Evidence(
                evidence.journal().without(this::isForgotten),
                evidence.orders(),
                new ReadModels(
                        those(readModels.sales(), sale -> !orders.contains("" + sale.orderId())),
                        those(readModels.journeys(), step -> !events.contains(step.eventId())),
                        readModels.signUps()),
                evidence.books().entrySet().stream().collect(toMap(Map.Entry::getKey, it -> without(it.getValue()))),
                new Topics(those(topics.records(), record -> !events.contains(record.id())), topics.lags()),
                those(evidence.charges(), charge -> !orders.contains(charge.orderId())),
                evidence.customers(),
                evidence.letters(),
                those(evidence.mails(), mail -> orders.stream().noneMatch(mail.messageId()::contains)),
                evidence.refusals());
    }

    private boolean isForgotten(PurchaseAnswer answer) {
        return orders.contains("" + answer.orderId());
    }

    private ServiceBooks without(ServiceBooks books) {
        return new ServiceBooks(
                those(books.told(), told -> !orders.contains(told.wording().key())),
                books.heard().stream().filter(id -> !events.contains(id)).collect(toSet()),
                those(books.parked(), letter -> !orders.contains(letter.key())),
                those(books.discarded(), letter -> !orders.contains(letter.key())),
                books.unsent(),
                books.intents());
    }

    private static <T> List<T> those(List<T> all, Predicate<T> condition) {
        return all.stream().filter(condition).toList();
    }
}
