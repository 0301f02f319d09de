package tidings.proof.checker;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;

/// Looks for what is still under way, and for what lies parked that should not, or does not and should. What was given
/// up counts as parked: it had to be before.
final class Stillness implements Judge {
    @Override
    public void judge(Evidence evidence, Report report) {
        evidence.topics().lags().forEach(lag -> report.unaccounted(lag.toString()));
        evidence.books().forEach((service, books) -> {
            if (books.unsent() > 0) {
                report.unaccounted("%s has not sent %d events".formatted(service, books.unsent()));
            }
            books.intents().forEach(intent -> report.unaccounted("%s still has to %s".formatted(service, intent)));
            parked(service, evidence, report);
        });
        evidence.orders().stream()
                .filter(order -> order.status().equals("PLACED"))
                .forEach(order -> report.unaccounted("The order %s is still PLACED".formatted(order.id())));
    }

    private static void parked(String service, Evidence evidence, Report report) {
        var predicted = evidence.journal().planted().stream()
                .filter(planted -> planted.parkedBy().contains(service))
                .map(Place::of)
                .collect(toSet());
        var parked = evidence.booksOf(service).letters().toList();
        var places = parked.stream().map(DeadLetter::place).collect(toSet());
        predicted.stream()
                .filter(place -> !places.contains(place))
                .forEach(place -> report.lost("%s should have parked the record %s".formatted(service, place)));
        var givenUp = evidence.journal().givenUp().stream()
                .filter(record -> record.service().equals(service))
                .map(Place::of)
                .collect(toSet());
        givenUp(service, givenUp, evidence, report);
        var causes = evidence.topics().records().stream()
                .filter(record -> predicted.contains(record.place()) && !givenUp.contains(record.place()))
                .toList();
        parked.stream()
                .filter(letter -> !isExplained(letter, predicted, causes))
                .forEach(letter -> report.unaccounted("%s has parked the record %s, event %s: %s"
                        .formatted(service, letter.place(), letter.eventId(), letter.reason())));
    }

    private static void givenUp(String service, Set<Place> givenUp, Evidence evidence, Report report) {
        var known = evidence.booksOf(service).discarded().stream()
                .map(DeadLetter::place)
                .collect(toSet());
        givenUp.stream()
                .filter(place -> !known.contains(place))
                .forEach(place -> report.lost(
                        "%s was told to give up the record %s, and knows nothing of it".formatted(service, place)));
    }

    /// It was to be parked, or waits behind such a one on its key. Behind one that was given up nothing waits.
    private static boolean isExplained(DeadLetter letter, Set<Place> predicted, List<TopicRecord> causes) {
        return predicted.contains(letter.place()) || causes.stream().anyMatch(letter::follows);
    }
}
