package tidings.stories.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.stories.Anywhere;
import tidings.stories.language.Forger;
import tidings.stories.language.Shop;
import tidings.stories.parts.Books;
import tidings.stories.parts.Http;
import tidings.stories.system.TheSystem;

/// Only what the shop has signed itself, for itself and for now, lets anybody in.
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the books are compared once, after all of them
@Anywhere
class TokenStory {
    private static final Map<String, Object> BASKET =
            Map.of("lines", List.of(Map.of("sku", "tamper", "quantity", 1)), "paymentMethod", "pm_card_visa");

    private final Shop shop = Shop.open();
    private final Forger forger = Forger.of(shop.newCustomer());
    private final Books before;

    TokenStory() {
        shop.comesToRest();
        before = Books.asTheyAre();
    }

    @AfterAll
    void nothingHasHappened() {
        shop.comesToRest();
        assertThat(Books.asTheyAre()).isEqualTo(before);
    }

    @Test
    void aTokenLikeThoseBelowIsGoodWhereNothingIsWrongWithIt() {
        bearerOf(forger.signs(_ -> {})).get("/api/orders").expecting(200);
    }

    @ParameterizedTest
    @MethodSource
    void aTokenThatIsNoGoodLetsNobodyIn(String token) {
        var bearer = bearerOf(token);

        var answers = Stream.of(
                bearer.get("/api/orders"),
                bearer.post("/api/orders", BASKET),
                bearer.get("/api/analytics/sales"),
                bearer.get("/api/products"));

        assertThat(answers).allSatisfy(answer -> {
            answer.refuses(401);
            assertThat(answer.header("WWW-Authenticate"))
                    .isEqualTo("Bearer realm=\"tidings\", error=\"invalid_token\"");
        });
    }

    List<Named<String>> aTokenThatIsNoGoodLetsNobodyIn() {
        var now = Instant.now().getEpochSecond();
        var pem = TheSystem.running().secret("jwt-public.pem");
        var honest = forger.honest();
        return List.of(
                named(
                        "expired",
                        forger.signs(claims -> claims.put("iat", now - 120).put("exp", now - 60))),
                named("never expires", forger.signs(claims -> claims.remove("exp"))),
                named("not valid yet", forger.signs(claims -> claims.put("nbf", now + 60))),
                named("of another issuer", forger.signs(claims -> claims.put("iss", "somebody"))),
                named("of no issuer", forger.signs(claims -> claims.remove("iss"))),
                named("for another audience", forger.signs(claims -> claims.put("aud", "somebody"))),
                named("about nobody", forger.signs(claims -> claims.remove("sub"))),
                named(
                        "tampered: a role",
                        forger.tampers(claims -> claims.putArray("roles").add("admin"))),
                named("tampered: no signature", honest.substring(0, honest.lastIndexOf('.') + 1)),
                named("tampered: a signature cut short", honest.substring(0, honest.length() - 8)),
                named("alg: none", forger.signsNot("none")),
                named("alg: nOnE", forger.signsNot("nOnE")),
                named("HS256 with the public key", forger.signsWithThePublicKey(pem.getBytes(UTF_8))),
                named("HS256 with its bytes", forger.signsWithThePublicKey(Forger.bytesOf(pem))),
                named("RS512", forger.signs("RS512", "SHA512withRSA", forger.key(), _ -> {})),
                named("signed by another key", forger.signs("RS256", "SHA256withRSA", anotherKey(), _ -> {})));
    }

    private static Http bearerOf(String token) {
        return Shop.gateway().with("Authorization", "Bearer " + token);
    }

    private static PrivateKey anotherKey() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
