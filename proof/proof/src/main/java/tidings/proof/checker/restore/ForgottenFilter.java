package tidings.proof.checker.restore;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.ReadModels;
import tidings.proof.evidence.ServiceBooks;
import tidings.proof.evidence.TopicContents;
import tidings.proof.journal.PurchaseAnswer;

/// The filter leaves out of the evidence what restored databases have forgotten.
///
/// @param orders the orders' ids, as they are the keys of their events
/// @param events the ids of events
record ForgottenFilter(Set<String> orders, Set<UUID> events) {
    Evidence appliedTo(Evidence evidence) {
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
                new TopicContents(those(topics.records(), record -> !events.contains(record.id())), topics.lags()),
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
                those(books.told(), told -> !orders.contains(told.version().key())),
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
