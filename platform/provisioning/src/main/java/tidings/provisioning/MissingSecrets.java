package tidings.provisioning;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/// Makes the secrets that are missing in a directory. The others stay as they are.
record MissingSecrets(Path directory) {
    void makePassword(String name) {
        make(name, MissingSecrets::random);
    }

    void makeTestKey(String name) {
        make(name, () -> "sk_test_" + random());
    }

    void makeSigningKeys(String privateName, String publicName) {
        if (file(privateName).isMissing() || file(publicName).isMissing()) {
            var keys = SigningKeys.generated();
            file(privateName).write(keys.privatePem());
            file(publicName).write(keys.publicPem());
        }
    }

    private void make(String name, Supplier<String> content) {
        if (file(name).isMissing()) {
            file(name).write(content.get());
        }
    }

    private SecretFile file(String name) {
        return new SecretFile(directory.resolve(name));
    }

    private static String random() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
