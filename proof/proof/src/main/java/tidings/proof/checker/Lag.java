package tidings.proof.checker;

/// How many records of a partition a service has not heard yet.
record Lag(String service, String topic, int partition, long records) {
    @Override
    public String toString() {
        return "%s is %d behind on %s-%d".formatted(service, records, topic, partition);
    }
}
