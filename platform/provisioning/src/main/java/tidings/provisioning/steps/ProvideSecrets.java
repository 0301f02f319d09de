package tidings.provisioning.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import tidings.provisioning.Secrets;

/// Runs to its end before everything else: makes the secrets, where they are missing, and gives each container a
/// directory with those that are its own. No other is mounted into it, so within it everybody may read: the images'
/// users have different ids.
public final class ProvideSecrets {
    private ProvideSecrets() {}

    /// Told where: the directory of the directories. The originals are in one named `all`. Told of a service that is
    /// added to a running system, it makes what that one needs; otherwise, what every system needs.
    public static void main(String... arguments) {
        var names = arguments.length > 1 ? ContainerSecrets.of(arguments[1]) : ContainerSecrets.ofAll();
        ProvisioningStep.run("The secrets are ready.", () -> provide(Path.of(arguments[0]), names));
    }

    static void provide(Path root, Map<String, List<String>> names) throws IOException {
        var originals = Secrets.of(Files.createDirectories(root.resolve("all")));
        readableBy("rwx------", originals.directory());
        for (var container : names.entrySet()) {
            give(container.getValue(), Files.createDirectories(root.resolve(container.getKey())), originals);
        }
    }

    private static void give(List<String> names, Path directory, Secrets originals) throws IOException {
        readableBy("rwxr-xr-x", directory);
        for (var name : names) {
            var copy = directory.resolve(name);
            Files.copy(originals.ensured(name), copy, StandardCopyOption.REPLACE_EXISTING);
            readableBy("r--r--r--", copy);
        }
    }

    private static void readableBy(String permissions, Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
