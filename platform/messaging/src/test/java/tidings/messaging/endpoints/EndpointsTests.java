package tidings.messaging.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.InvocationContext;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.invoke.convert.ConversionServiceParameterValueMapper;
import org.springframework.boot.actuate.endpoint.web.EndpointMediaTypes;
import org.springframework.boot.actuate.endpoint.web.WebOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpointDiscoverer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tidings.messaging.Garden;

/// What a person can say to a service over HTTP about what is parked, and may leave out.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=discarding-garden")
class EndpointsTests {
    @Autowired
    ApplicationContext service;

    @Test
    void lettersAreListedCountedShownDoneAgainAndGivenUp() {
        assertThat(call("GET deadletters", Map.of())).isInstanceOf(List.class);
        assertThat(call("GET deadletters", Map.of("limit", 2, "after", 17))).isInstanceOf(List.class);
        assertThat(call("GET deadletters/{what}", Map.of("what", "count"))).isInstanceOf(Map.class);
        assertThat(call("GET deadletters/{what}", Map.of("what", "1000000000"))).isNull();
        assertThat(call("POST deadletters", Map.of("topic", "plants", "key", "nobody")))
                .isEqualTo(Map.of("redriven", 0));
        assertThat(call("POST deadletters", Map.of("id", 1_000_000_000))).isEqualTo(Map.of("redriven", 0));
        assertThat(call("POST deadletters", Map.of("place", "plants-3@1000000000000")))
                .isEqualTo(Map.of("redriven", 0));
        assertThat(call(
                        "POST deadletters/{what}",
                        Map.of("what", "discard", "id", 1_000_000_000, "reason", "nobody", "by", "ada")))
                .isEqualTo(Map.of("discarded", 0));
    }

    @Test
    void intentsAreListedCountedDoneAgainAndGivenUp() {
        var nobody = Map.<String, Object>of("type", "Letter", "key", "nobody");

        assertThat(call("GET intents", Map.of())).isInstanceOf(List.class);
        assertThat(call("GET intents/{what}", Map.of("what", "count"))).isEqualTo(Map.of("count", 0L));
        assertThat(call("POST intents", nobody)).isEqualTo(Map.of("redriven", 0));
        assertThat(call(
                        "POST intents/{what}",
                        Map.of("what", "discard", "type", "Letter", "key", "nobody", "reason", "no", "by", "ada")))
                .isEqualTo(Map.of("discarded", 0));
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThatThrownBy(() -> call("POST deadletters", Map.of("topic", "plants")))
                .isInstanceOf(InvalidEndpointRequestException.class);
        assertThatThrownBy(() -> call("POST deadletters/{what}", Map.of("what", "bless", "id", 1)))
                .isInstanceOf(InvalidEndpointRequestException.class);
        assertThatThrownBy(() -> call("POST deadletters/{what}", Map.of("what", "discard", "id", 1)))
                .isInstanceOf(InvalidEndpointRequestException.class);
        assertThatThrownBy(() -> call("GET intents/{what}", Map.of("what", "7")))
                .isInstanceOf(InvalidEndpointRequestException.class);
    }

    @Test
    void whatIsCalledInTwoWaysAtOnceIsRefused() {
        var key = Map.<String, Object>of("topic", "plants", "key", "nobody");
        var mixed = List.of(
                with(key, "id", 17),
                with(key, "place", "plants-3@17"),
                Map.<String, Object>of("id", 17, "place", "plants-3@17"),
                Map.<String, Object>of("topic", "plants", "id", 17),
                Map.<String, Object>of("key", "nobody", "place", "plants-3@17"));

        for (var words : mixed) {
            assertThatThrownBy(() -> call("POST deadletters", words))
                    .isInstanceOf(InvalidEndpointRequestException.class)
                    .hasMessageContaining("topic and key together, or id alone, or place alone");
            assertThatThrownBy(() -> call(
                            "POST deadletters/{what}",
                            with(with(with(words, "what", "discard"), "reason", "no"), "by", "ada")))
                    .isInstanceOf(InvalidEndpointRequestException.class);
        }
    }

    private static Map<String, Object> with(Map<String, Object> words, String name, Object value) {
        var more = new HashMap<>(words);
        more.put(name, value);
        return more;
    }

    private @Nullable Object call(String address, Map<String, Object> words) {
        return operation(address).invoke(new InvocationContext(SecurityContext.NONE, words));
    }

    private WebOperation operation(String address) {
        var web = new WebEndpointDiscoverer(
                service,
                new ConversionServiceParameterValueMapper(),
                EndpointMediaTypes.DEFAULT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return web.getEndpoints().stream()
                .flatMap(endpoint -> endpoint.getOperations().stream())
                .filter(it -> (it.getRequestPredicate().getHttpMethod() + " "
                                + it.getRequestPredicate().getPath())
                        .equals(address))
                .findFirst()
                .orElseThrow();
    }
}
