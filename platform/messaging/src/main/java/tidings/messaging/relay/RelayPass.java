package tidings.messaging.relay;

import tidings.messaging.CrashPoint;

/// A pass of the relay over the outbox: one page is sent, wave by wave, and the position moves after each wave.
class RelayPass {
    private static final CrashPoint READ = CrashPoint.named("relay.read");
    private static final CrashPoint SENT = CrashPoint.named("relay.sent");
    private static final CrashPoint MOVED = CrashPoint.named("relay.moved");

    private final RelaySession session;
    private final Sender sender;
    private final Runnable waiting;

    /// @param waiting is run once a second while the broker does not answer
    RelayPass(RelaySession session, Sender sender, Runnable waiting) {
        this.session = session;
        this.sender = sender;
        this.waiting = waiting;
    }

    /// Sends the page that begins at this position. Returns the position behind it.
    Position from(Position begin) {
        var position = begin;
        var page = session.page(position);
        READ.pass();
        for (var wave : Waves.of(page.rows())) {
            sender.send(wave, waiting);
            SENT.pass();
            position = position.movedTo(wave.getLast().id());
            session.moveTo(position);
            MOVED.pass();
        }
        if (page.isWhole()) {
            var lookedTo = page.lookedTo();
            position = lookedTo == null ? position.movedToEndOfStretch() : position.movedTo(lookedTo);
            session.moveTo(position);
        }
        return position;
    }
}
