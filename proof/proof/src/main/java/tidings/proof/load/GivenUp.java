package tidings.proof.load;

/// A record that a service was told to give up, and of which it has said that it does.
public record GivenUp(String service, String topic, int partition, long offset) {}
