package tidings.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The script `tidings`, in a project in which nothing is built but the command and the proof, with a Java and a Maven
/// that only note how they were called.
class ScriptTest {
    @TempDir
    private Path project;

    @BeforeEach
    void nothingIsBuiltButTheCommandAndTheProof() throws IOException {
        for (var file : List.of("tidings", "pom.xml")) {
            Files.copy(Path.of("../..", file), project.resolve(file));
        }
        Files.createDirectories(commandJar().getParent());
        Files.createFile(commandJar());
        Files.createDirectories(proofJar().getParent());
        Files.createFile(proofJar());
        Files.createDirectories(project.resolve("jdk"));
        Files.writeString(project.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        makeExecutable("jdk/bin/javac", "");
        makeExecutable("jdk/bin/java", "echo java \"$@\" >> \"$CALLS\"\n");
        makeExecutable("bin/mvn", "echo mvn \"$@\" >> \"$CALLS\"\necho Apache Maven 3.9.9\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "up --help",
                "up -d -h",
                "start order-service --help",
                "new-reaction --help",
                "test --help",
                "unpack -h"
            })
    void whoAsksForHelpStartsNothingElse(String words) throws Exception {
        assertThat(statusOf(words)).isZero();

        assertThat(calls())
                .singleElement()
                .asString()
                .startsWith("java ")
                .endsWith("-jar " + commandJar() + " " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prove --help", "prove --quick -h"})
    void whoAsksWhatTheProofDoesIsAnsweredByTheProof(String words) throws Exception {
        assertThat(statusOf(words)).isZero();

        assertThat(calls())
                .singleElement()
                .asString()
                .startsWith("java ")
                .endsWith("-cp %s:%s tidings.proof.command.ProveCommand %s".formatted(commandJar(), proofJar(), words));
    }

    @Test
    void whereNothingIsBuiltHelpBuildsNothing() throws Exception {
        Files.delete(commandJar());

        assertThat(statusOf("prove --help")).isEqualTo(1);

        assertThat(calls()).isEmpty();
        assertThat(said()).contains("is not built yet", "./tidings up");
    }

    @Test
    void whatIsToStartIsBuilt() throws Exception {
        statusOf("prove --quick");

        assertThat(calls()).anyMatch(call -> call.startsWith("mvn ") && call.contains(" package "));
    }

    private int statusOf(String words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", project.resolve("tidings").toString()));
        command.addAll(List.of(words.split(" ")));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("said").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TIDINGS_"));
        builder.environment().put("JAVA_HOME", project.resolve("jdk").toString());
        builder.environment().put("CALLS", project.resolve("calls").toString());
        builder.environment().merge("PATH", project.resolve("bin").toString(), (path, ours) -> ours + ":" + path);
        return builder.start().waitFor();
    }

    private List<String> calls() throws IOException {
        var calls = project.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private String said() throws IOException {
        return Files.readString(project.resolve("said"), UTF_8);
    }

    private Path commandJar() {
        return project.resolve("run/command/target/command-1.0-SNAPSHOT.jar");
    }

    private Path proofJar() {
        return project.resolve("proof/proof/target/proof-1.0-SNAPSHOT.jar");
    }

    private void makeExecutable(String name, String script) throws IOException {
        var file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
