package tidings.gate;

/// What a version may not do to those before it, and what to do instead. Old consumers read new events, and new
/// consumers read the old ones, from the first on: a change has to be harmless in both directions.
enum Rule {
    REMOVED(
            "is gone, but consumers of the version before read it",
            "Leave it in, and add the field that you want beside it, not required"),
    NEW_AND_REQUIRED(
            "is new and required, but what was told before does not have it",
            "Take it out of required: a new field is optional"),
    NO_LONGER_REQUIRED("is not required any more, but consumers of the version before rely on it", "Leave it required"),
    NOW_REQUIRED("is required now, but what was told before may not have it", "Leave it optional"),
    CHANGED(
            "means something else, and one side or the other would misread it",
            "Leave it as it is, and add a new optional field for the new meaning"),
    UNJUDGED(
            "uses what this gate cannot judge",
            "Say it with type, format, properties and required, which everybody can read");

    private final String sentence;
    private final String wayOut;

    Rule(String sentence, String wayOut) {
        this.sentence = sentence;
        this.wayOut = wayOut;
    }

    Refusal breach(String field) {
        return new Refusal(this, field, sentence, wayOut);
    }

    Refusal breach(String field, String detail) {
        return new Refusal(this, field, "%s (%s)".formatted(sentence, detail), wayOut);
    }
}
