package tidings.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.InstantSource;
import java.util.Base64;
import org.springframework.core.env.Environment;

/// Signs tokens as user-service does, for an hour, with the key among the [Backends]' secrets.
public final class TestTokens {
    private final PrivateKey key;
    private final InstantSource clock;

    public TestTokens(Environment secrets) {
        this(secrets, InstantSource.system());
    }

    public TestTokens(Environment secrets, InstantSource clock) {
        this.clock = clock;
        var pem = secrets.getRequiredProperty("jwt-private.pem").replaceAll("-----[A-Z ]+-----", "");
        try {
            var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem));
            key = KeyFactory.getInstance("RSA").generatePrivate(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A token of the user with this id, in the role of `customer` or `admin`.
    public String of(Object userId, String role) {
        var content = base64("""
                {"alg":"RS256","typ":"JWT"}""") + "."
                + base64("""
                {"iss":"tidings","aud":"tidings","sub":"%s","roles":["%s"],"exp":%d}""".formatted(
                                userId, role, clock.instant().plusSeconds(3_600).getEpochSecond()));
        return content + "." + signed(content);
    }

    private String signed(String content) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(UTF_8));
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return base64(text.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
