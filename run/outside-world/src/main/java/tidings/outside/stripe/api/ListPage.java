package tidings.outside.stripe.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// A part of [a list](https://docs.stripe.com/api/pagination).
///
/// @param url where the list is
public record ListPage<T>(
        List<T> data, @JsonProperty("has_more") boolean hasMore, String url) implements StripeObject {

    /// The first of those that were found, of which there is one more than fits where there are more.
    public static <T> ListPage<T> of(List<T> found, int limit, String url) {
        return new ListPage<>(found.stream().limit(limit).toList(), found.size() > limit, url);
    }

    @Override
    @JsonProperty
    public String object() {
        return "list";
    }
}
