package tidings.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tidings.events.Money;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.UserId;

@OnRealBackends
class NotificationsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Letters letters;

    @Value("${jwt-private.pem}")
    private String key = "";

    private final UserId ada = UserId.at(Instant.now());
    private final OrderId order = OrderId.at(Instant.now());

    @Test
    void iSeeTheLettersThatWereSentToMeNewestFirst() {
        sent(Letter.welcoming(ada), NOON);
        sent(confirmation(ada), NOON.plusSeconds(1));

        assertThat(get("/notifications", ada)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                [{"kind":"ORDER_CONFIRMED","orderId":"%s","sentAt":"2026-11-24T12:00:01Z"},
                 {"kind":"WELCOME","orderId":null,"sentAt":"2026-11-24T12:00:00Z"}]
                """.formatted(order));
    }

    @Test
    void iDoNotSeeWhatWaitsNorWhatIsAnothers() {
        letters.add(Letter.welcoming(ada));
        sent(confirmation(UserId.at(Instant.now())), NOON);

        assertThat(get("/notifications", ada)).hasStatusOk().bodyJson().isStrictlyEqualTo("[]");
    }

    @Test
    void iMayAskForTheNewestOnly() {
        sent(Letter.welcoming(ada), NOON);
        sent(confirmation(ada), NOON);

        assertThat(get("/notifications?limit=1", ada))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].kind")
                .asArray()
                .containsExactly("ORDER_CONFIRMED");
    }

    @Test
    void aLimitThatIsNoneIsRefused() {
        assertThat(get("/notifications?limit=0", ada)).hasStatus(400);
        assertThat(get("/notifications?limit=1000000000", ada)).hasStatus(400);
    }

    @Test
    void withoutATokenNothingIsShown() {
        assertThat(http.get().uri("/notifications")).hasStatus(401);
    }

    private OrderConfirmed fact(UserId customer) {
        return new OrderConfirmed(order, customer, new Money(2598, "EUR"));
    }

    private Letter confirmation(UserId customer) {
        return Letter.telling(fact(customer));
    }

    private void sent(Letter letter, Instant at) {
        letters.add(letter);
        letters.sent(letter.id(), at);
    }

    private MvcTestResult get(String path, UserId caller) {
        return http.get()
                .uri(path)
                .header("Authorization", "Bearer " + tokenOf(caller))
                .exchange();
    }

    private String tokenOf(UserId user) {
        var pem = new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8));
        var token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .issuer("tidings")
                        .audience("tidings")
                        .subject(user.toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        try {
            token.sign(new RSASSASigner(
                    Objects.requireNonNull(RsaKeyConverters.pkcs8().convert(pem))));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return token.serialize();
    }
}
