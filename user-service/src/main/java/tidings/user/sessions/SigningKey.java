package tidings.user.sessions;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.io.Resource;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.stereotype.Component;
import tidings.user.UserProperties;

/// The key pair that tokens are signed with. Its public half follows from its private one.
@Component
class SigningKey {
    private final RSAKey key;

    SigningKey(UserProperties properties) {
        var secret = read(properties.privateKey());
        try {
            key = new RSAKey.Builder(publicHalf(secret.getModulus(), secret.getPublicExponent()))
                    .privateKey(secret)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (GeneralSecurityException | JOSEException unfit) {
            throw new IllegalStateException("The key cannot sign tokens", unfit);
        }
    }

    RSAKey pair() {
        return key;
    }

    RSAKey publicHalf() {
        return key.toPublicJWK();
    }

    private static RSAPublicKey publicHalf(BigInteger modulus, BigInteger exponent) throws GeneralSecurityException {
        return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    private static RSAPrivateCrtKey read(Resource pem) {
        try (var in = pem.getInputStream()) {
            return (RSAPrivateCrtKey) RsaKeyConverters.pkcs8().convert(in);
        } catch (IOException _) {
            throw new InvalidConfigurationPropertyValueException(
                    "tidings.user.private-key", pem, "It cannot be read, so no token could be signed.");
        }
    }
}
