package tidings.user.sessions;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Tokens over HTTP, and the key for those who want to check them.
@RestController
class SessionController {
    private final Sessions sessions;
    private final SigningKey key;

    SessionController(Sessions sessions, SigningKey key) {
        this.sessions = sessions;
        this.key = key;
    }

    @PostMapping("/sessions")
    Token open(@Valid @RequestBody Credentials credentials) {
        return sessions.open(credentials);
    }

    /// A [JWK set](https://www.rfc-editor.org/rfc/rfc7517), for outsiders: our own services have the key already.
    @GetMapping("/.well-known/jwks.json")
    Map<String, Object> keys() {
        return new JWKSet(key.publicHalf()).toJSONObject();
    }
}
