package tidings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest extends HttpFaceTest {
    @Test
    void anIdThatTheCallerBringsIsKept() {
        var answer = http.get("/wishes", "X-Correlation-Id", "a-walk.in_the-park-7");

        assertThat(answer.headers().firstValue("X-Correlation-Id")).hasValue("a-walk.in_the-park-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "a\r\n b", "a%0d%0ab", "x\u00e9"})
    void whatIsNotPlainlyAnIdIsReplaced(String brought) throws IOException {
        var answer = http.raw("GET /wishes HTTP/1.1\r\nHost: localhost\r\nX-Correlation-Id: " + brought
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.lines().filter(line -> line.startsWith("X-Correlation-Id: ")))
                .singleElement()
                .asString()
                .matches("X-Correlation-Id: [0-9a-f-]{36}");
    }

    @Test
    void anIdOfMoreThan64CharactersIsReplaced() {
        var answer = http.get("/wishes", "X-Correlation-Id", "x".repeat(65));

        assertThat(answer.headers().firstValue("X-Correlation-Id").orElseThrow())
                .hasSize(36);
    }
}
