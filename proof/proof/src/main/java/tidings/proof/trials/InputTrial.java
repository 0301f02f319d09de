package tidings.proof.trials;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Strange input, made up by lot, comes in at the gateway and over the topics.
///
/// @param count how many requests, and how many records
record InputTrial(int count, long seed) implements Trial {
    static final String NAME = "strange-input";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SequencedMap<String, String> stories() {
        var story = "%,d strange requests and as many records come in".formatted(count);
        return new LinkedHashMap<>(Map.of(NAME, story));
    }
}
