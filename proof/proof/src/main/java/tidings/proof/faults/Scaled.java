package tidings.proof.faults;

import java.time.Duration;
import java.util.Optional;
import tidings.local.ServiceProcess;

/// A service goes from one instance to three and back to one, so that partitions change hands under load.
record Scaled(String service) implements Fault {
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    @Override
    public String name() {
        return service + "-scaled";
    }

    @Override
    public String kind() {
        return "scaled";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(service);
    }

    @Override
    public String story() {
        return service + " goes from one instance to three and back to one";
    }

    @Override
    public int strike(Scene scene) {
        var second = scene.system().service(service).instance(2);
        var third = scene.system().service(service).instance(3);
        try {
            second.start();
            third.start();
            Scene.pause(BETWEEN);
            Postmen.interruptedBy(third::kill, service, scene);
            Scene.pause(BETWEEN);
        } finally {
            endIfRunning(third);
            endIfRunning(second);
        }
        return 4;
    }

    private static void endIfRunning(ServiceProcess instance) {
        if (instance.program().isRunning()) {
            instance.stop();
        }
    }
}
