package tidings.testing;

/// The Kafka of the tests, with the topics of every family of events.
public interface BrokerBackend extends Backend {
    /// Host and port.
    String address();
}
