package tidings.proof.journal;

/// A record that a service was told to give up, and of which it has said that it does.
public record DiscardedRecord(String service, String topic, int partition, long offset) {}
