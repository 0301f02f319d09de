package tidings.messaging.reactions;

import io.micrometer.core.instrument.MeterRegistry;

/// Counts what has become of the events of a topic.
record EventCounters(String topic, MeterRegistry meters) {
    void count(String outcome) {
        meters.counter("tidings.events", "topic", topic, "outcome", outcome).increment();
    }
}
