package tidings.proof.faults;

import static java.util.stream.Collectors.toMap;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/// A service hears everything again from the beginning, while new events arrive.
record Replayed(String service) implements Fault {
    @Override
    public String name() {
        return service + "-replays";
    }

    @Override
    public String kind() {
        return "replayed";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(service);
    }

    @Override
    public String story() {
        return service + " hears everything again from the beginning";
    }

    @Override
    public int strike(Scene scene) {
        var part = scene.system().part(service);
        part.stop();
        var partitions = rewind(scene);
        part.start();
        return partitions;
    }

    /// Returns for how many partitions it was taken back.
    private int rewind(Scene scene) {
        try (var broker = Admin.create(scene.system().broker())) {
            var heard = broker.listConsumerGroupOffsets(service)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var beginning = heard.keySet().stream().collect(toMap(it -> it, _ -> new OffsetAndMetadata(0)));
            broker.alterConsumerGroupOffsets(service, beginning).all().get();
            return beginning.size();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The broker did not take %s back".formatted(service), e);
        }
    }
}
