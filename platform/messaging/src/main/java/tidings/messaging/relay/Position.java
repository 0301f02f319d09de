package tidings.messaging.relay;

/// How far the relay has come in the outbox. A position is a snapshot, not an id, so that a row which commits late is
/// never passed over ([PgQ](https://github.com/pgq/pgq)'s technique).
///
/// @param sent    all that is visible in this snapshot is on the topics (a `pg_snapshot` as text)
/// @param sending the end of the stretch that is being sent: what is visible here and not in `sent`
/// @param lastId  the last id sent of that stretch
/// @param version counts the moves; a move from a position that is no longer the current one fails
record Position(String sent, String sending, long lastId, long version) {

    boolean atEndOfStretch() {
        return sent.equals(sending);
    }

    /// The position from which another stretch, or the rest of this one, is sent: nothing has moved yet.
    Position inStretch(String end, long after) {
        return new Position(sent, end, after, version);
    }

    Position movedTo(long id) {
        return new Position(sent, sending, id, version + 1);
    }

    Position movedToEndOfStretch() {
        return new Position(sending, sending, 0, version + 1);
    }
}
