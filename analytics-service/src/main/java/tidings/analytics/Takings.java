package tidings.analytics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tidings.events.Money;

/// The takings of one thing, such as a product or a day, in one currency.
record Takings<T>(T of, long count, Money revenue) {
    private static final String CURRENCY_OF_THE_SHOP = "EUR";

    /// The takings of each thing, summed up, in the order in which the things come.
    static <T, R> List<R> together(List<Takings<T>> takings, Summary<T, R> summary) {
        return takings.stream().collect(groupingBy(Takings::of, LinkedHashMap::new, toList())).entrySet().stream()
                .map(it -> summary.of(it.getKey(), count(it.getValue()), euros(sum(it.getValue())), sum(it.getValue())))
                .toList();
    }

    /// Makes one entry of the takings that belong together.
    interface Summary<T, R> {
        R of(T thing, long count, Money revenue, List<Money> revenueByCurrency);
    }

    /// The sum of each currency, by its name.
    static <T> List<Money> sum(List<Takings<T>> takings) {
        return takings.stream()
                .map(Takings::revenue)
                .collect(groupingBy(Money::currency, TreeMap::new, reducing(Money::plus)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// The sum in the shop's currency.
    static Money euros(List<Money> sums) {
        return sums.stream()
                .filter(sum -> sum.currency().equals(CURRENCY_OF_THE_SHOP))
                .findFirst()
                .orElse(new Money(0, CURRENCY_OF_THE_SHOP));
    }

    private static <T> long count(List<Takings<T>> takings) {
        return takings.stream().mapToLong(Takings::count).sum();
    }
}
