package tidings.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.local.process.Home;
import tidings.local.process.Program;
import tidings.provisioning.Trouble;

class SupervisorTest {
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final Supervisor supervisor = new Supervisor(new Heard());

    @TempDir
    private Path directory;

    @Test
    void aPartIsStartedWhenWhatItNeedsIsReady() {
        var parts = List.of(sleeper("store", Tier.STORE), sleeper("shop", Tier.SERVICE, "store"));

        supervisor.start(parts);
        supervisor.stop(parts);

        assertThat(heard).startsWith("starting store", "store is ready", "starting shop", "shop is ready");
    }

    @Test
    void partsAreStoppedTierByTier() {
        var parts =
                List.of(sleeper("store", Tier.STORE), sleeper("shop", Tier.SERVICE), sleeper("door", Tier.ENTRANCE));
        supervisor.start(parts);
        heard.clear();

        supervisor.stop(parts);

        assertThat(heard)
                .filteredOn(it -> it.endsWith("stopped"))
                .containsExactly("door stopped", "shop stopped", "store stopped");
        assertThat(parts).noneMatch(part -> part.program().isRunning());
    }

    @Test
    void whenOnePartCannotBeStartedTheOthersAreStopped() {
        var parts = List.of(sleeper("store", Tier.STORE), part("broken", Tier.SERVICE, "exit 1"));

        assertThatThrownBy(() -> supervisor.start(parts))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("broken ended while starting");

        assertThat(parts).noneMatch(part -> part.program().isRunning());
    }

    @Test
    void progressThatFailsToBeHeardStopsNothing() {
        var failing = new Supervisor(new Failing());
        var parts = List.of(sleeper("store", Tier.STORE), sleeper("shop", Tier.SERVICE, "store"));

        failing.start(parts);
        assertThat(parts).allMatch(part -> part.program().isRunning());
        failing.stop(parts);

        assertThat(parts).noneMatch(part -> part.program().isRunning());
    }

    @Test
    void aTakenPortIsRefusedBeforeAnythingStarts() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var part = new Sketch(
                    "shop",
                    Tier.SERVICE,
                    Set.of(),
                    "sleep 60",
                    List.of(taken.getLocalPort()),
                    new Program("shop", new Home(directory)));

            assertThatThrownBy(() -> supervisor.start(List.of(part)))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Port %d is taken".formatted(taken.getLocalPort()))
                    .hasMessageContaining("TIDINGS_PORT_OFFSET");
        }
        assertThat(heard).isEmpty();
    }

    private Part sleeper(String name, Tier tier, String... needs) {
        return new Sketch(name, tier, Set.of(needs), "sleep 60", List.of(), new Program(name, new Home(directory)));
    }

    private Part part(String name, Tier tier, String script) {
        return new Sketch(name, tier, Set.of(), script, List.of(), new Program(name, new Home(directory)));
    }

    /// A part whose program is a line of shell; it is ready as long as it runs a while.
    private record Sketch(
            String name, Tier tier, Set<String> needs, String script, List<Integer> ports, Program program)
            implements Part {
        @Override
        public void launch() {
            program.start(List.of("sh", "-c", script), Map.of());
        }

        @Override
        public boolean isReady() {
            return script.startsWith("sleep") && program.isRunning();
        }
    }

    private final class Heard implements Progress {
        @Override
        public void starting(Part part) {
            heard.add("starting " + part.name());
        }

        @Override
        public void ready(Part part, Duration took) {
            heard.add(part.name() + " is ready");
        }

        @Override
        public void stopping(Part part) {
            heard.add("stopping " + part.name());
        }

        @Override
        public void stopped(Part part) {
            heard.add(part.name() + " stopped");
        }
    }

    private static final class Failing implements Progress {
        @Override
        public void starting(Part part) {
            throw new IllegalStateException("the screen is broken");
        }

        @Override
        public void ready(Part part, Duration took) {
            throw new IllegalStateException("the screen is broken");
        }

        @Override
        public void stopping(Part part) {
            throw new IllegalStateException("the screen is broken");
        }

        @Override
        public void stopped(Part part) {
            throw new IllegalStateException("the screen is broken");
        }
    }
}
