package tidings.web;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Asks the probe service over real HTTP.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tidings.web.open=POST /wishes,GET /wishes,GET /wishes/*,GET /taken,GET /away,GET /cut-off,GET /broken",
            "management.server.port=0"
        })
abstract class HttpFaceTest {
    static final Signer signer = new Signer();

    @LocalServerPort
    int port;

    Http http = new Http(0);

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry properties) {
        var key = signer.publicKey();
        properties.add("tidings.web.public-key", () -> "file:" + key);
    }

    @BeforeEach
    void connect() {
        http = new Http(port);
    }
}
