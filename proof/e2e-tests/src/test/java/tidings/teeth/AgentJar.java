package tidings.teeth;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import tidings.teeth.bent.Agent;
import tidings.teeth.bent.Bend;

/// The agent, as a JVM takes it.
record AgentJar(Path file) {

    /// The jar with the classes of the agent's package, and Byte Buddy where it lies.
    static AgentJar in(Path directory) throws IOException {
        var file = Files.createDirectories(directory).resolve("agent.jar").toAbsolutePath();
        var root = placeOf(Agent.class);
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest());
                var classes =
                        Files.list(root.resolve(Agent.class.getPackageName().replace('.', '/')))) {
            for (var code : classes.toList()) {
                jar.putNextEntry(new JarEntry(root.relativize(code).toString()));
                Files.copy(code, jar);
            }
        }
        return new AgentJar(file);
    }

    /// The environment of a service that is bent.
    Map<String, String> bending(Bend bend) {
        return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:%s=%s".formatted(file, bend));
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Name.MANIFEST_VERSION, "1.0");
        attributes.put(new Name("Premain-Class"), Agent.class.getName());
        attributes.put(Name.CLASS_PATH, placeOf(ByteBuddy.class).toUri().toString());
        return manifest;
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
