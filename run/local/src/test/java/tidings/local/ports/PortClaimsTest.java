package tidings.local.ports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortClaimsTest {
    private static final int PORT = 24_000;

    @TempDir
    Path directory;

    /// A second JVM, which claims a port and says whether that is its own now.
    static class Other {
        static void main(String[] directory) {
            System.out.print(new PortClaims(Path.of(directory[0])).claim(PORT));
        }
    }

    @Test
    void aPortIsClaimedOnce() {
        var claims = new PortClaims(directory);

        assertThat(claims.claim(PORT)).isTrue();
        assertThat(claims.claim(PORT)).isFalse();
        assertThat(claims.claim(PORT + 1)).isTrue();
    }

    @Test
    void aPortThatIsClaimedOverAnotherChannelIsNotClaimedAgain() throws IOException {
        try (var channel = FileChannel.open(directory.resolve(Integer.toString(PORT)), CREATE, WRITE);
                var lock = channel.tryLock()) {
            assertThat(lock).isNotNull();

            assertThat(new PortClaims(directory).claim(PORT)).isFalse();
        }
    }

    @Test
    void aPortThatIsClaimedHereIsNoOtherJvms() throws IOException {
        var claims = new PortClaims(directory);
        assertThat(claims.claim(PORT)).isTrue();

        assertThat(saidByAnother(directory)).isEqualTo("false");
        assertThat(saidByAnother(directory.resolve("elsewhere"))).isEqualTo("true");

        assertThat(claims.claim(PORT)).isFalse();
    }

    @Test
    void aPortThatAnotherJvmHasClaimedIsThereForEveryoneAfterItsEnd() throws IOException {
        assertThat(saidByAnother(directory)).isEqualTo("true");

        assertThat(new PortClaims(directory).claim(PORT)).isTrue();
    }

    @Test
    void whereNothingCanBeWrittenAPortIsTakenOnTrust() throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        assertThat(new PortClaims(file).claim(PORT)).isTrue();
    }

    private static String saidByAnother(Path directory) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var other = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Other.class.getName(), directory.toString())
                .start();
        return new String(other.getInputStream().readAllBytes(), UTF_8);
    }
}
