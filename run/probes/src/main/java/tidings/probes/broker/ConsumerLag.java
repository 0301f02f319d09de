package tidings.probes.broker;

/// How many events of a partition a consumer group has not heard yet.
public record ConsumerLag(String group, String topic, int partition, long events) {
    @Override
    public String toString() {
        return "%s is %d behind on %s-%d".formatted(group, events, topic, partition);
    }
}
