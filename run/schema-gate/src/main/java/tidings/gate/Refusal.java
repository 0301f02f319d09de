package tidings.gate;

/// Why a schema may not follow another one.
///
/// @param field where, such as `/lines/sku`
record Refusal(Rule rule, String field, String sentence, String wayOut) {

    /// The whole sentence, for who made the change: the event, the field, what is wrong, and the ways out of it.
    String about(Version candidate, Version released) {
        return "%s cannot follow %s: the field %s %s. %s; or tell a new event; or publish %s/%d.json beside it."
                .formatted(candidate, released, field, sentence, wayOut, candidate.event(), candidate.major() + 1);
    }
}
