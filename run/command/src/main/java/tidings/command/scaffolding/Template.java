package tidings.command.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The template of a service. It is a service itself, called example, which is built and tested but runs nowhere, and
/// another one is made of it by putting another name in its place.
record Template(Path directory, String name, int port) {
    private static final String PATTERN = "example";
    private static final String PORT = "099"; // of 8099 and 9099

    /// What the service needs, in the columns of the register. It reacts to orders, and is nothing but a read model.
    String declaration() {
        return "%-22s  %-4d  %-4s  %-15s  %-8s  %-21s  %s\n"
                .formatted(name + "-service", port, "128m", name, "-", "orders", "added,read-model");
    }

    /// Makes the new service in a directory of its own at this place.
    void copyTo(Path place) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(this::isSource).toList()) {
                var copy = place.resolve(name + "-service")
                        .resolve(renamed(directory.relativize(file).toString()));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, renamed(Files.readString(file)));
            }
        }
    }

    /// Whether somebody wrote it: the template is built where it lies.
    private boolean isSource(Path file) {
        return Files.isRegularFile(file) && !file.startsWith(directory.resolve("target"));
    }

    /// The same text about the new service.
    String renamed(String text) {
        return text.replace("<artifactId>template<", "<artifactId>%s-service<".formatted(name))
                .replace(PATTERN, name)
                .replace(capitalised(PATTERN), capitalised(name))
                .replaceAll("(port: [89])" + PORT, "$1%03d".formatted(port % 1000));
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
