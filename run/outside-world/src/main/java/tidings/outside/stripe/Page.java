package tidings.outside.stripe;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// A part of [a list](https://docs.stripe.com/api/pagination).
///
/// @param url where the list is
record Page<T>(List<T> data, @JsonProperty("has_more") boolean hasMore, String url) {

    /// The first of those that were found, of which there is one more than fits where there are more.
    static <T> Page<T> of(List<T> found, int limit, String url) {
        return new Page<>(found.stream().limit(limit).toList(), found.size() > limit, url);
    }

    @JsonProperty
    String object() {
        return "list";
    }
}
