package tidings.provisioning;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/// The two keys of the tokens: one signs them, and is the user-service's alone; the other one verifies them.
record SigningKeys(KeyPair keys) {
    static SigningKeys generated() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SigningKeys(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String privatePem() {
        return pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    }

    String publicPem() {
        return pem("PUBLIC KEY", keys.getPublic().getEncoded());
    }

    private static String pem(String kind, byte[] key) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, lines, kind);
    }
}
