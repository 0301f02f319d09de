package tidings.proof.faults.process;

import java.time.Duration;
import java.util.Optional;
import tidings.local.supervision.Part;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.faults.InterruptionNotes;

/// A part dies on the spot, as by `kill -9`, again and again, and is started again each time.
public record Killed(String part, boolean isHidden) implements Fault {
    private static final int TIMES = 2;
    private static final int LONGEST_PAUSE = 3_000;

    @Override
    public String name() {
        return part + "-killed";
    }

    @Override
    public String kind() {
        return isHidden && !part.equals("kafka") ? "killed" : name();
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(part).filter(it -> !it.equals("postgres")); // without which nothing else can strike
    }

    @Override
    public String story() {
        return "%s is killed and started again, %d times".formatted(part, TIMES);
    }

    @Override
    public int strike(FaultContext context) {
        for (var i = 0; i < TIMES; i++) {
            InterruptionNotes.interruptedBy(() -> kill(context.system().part(part)), part, context);
            FaultContext.pause(Duration.ofMillis(context.random().nextInt(LONGEST_PAUSE)));
            context.system().part(part).start();
            FaultContext.pause(Duration.ofMillis(context.random().nextInt(LONGEST_PAUSE)));
        }
        return TIMES;
    }

    private static void kill(Part part) {
        if (!part.program().isRunning()) {
            throw new IllegalStateException(part.name() + " does not run, and cannot be killed");
        }
        part.kill();
    }
}
