package tidings.messaging.relay;

import tidings.messaging.CrashPoint;

/// A pass of the relay over the outbox: one page is sent, wave by wave, and the position moves after each wave.
/// Mostly a page is one wave and all of its stretch, so that a pass is one look, one send and one move.
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

    /// Sends the page. Returns the position behind it.
    Position send(OutboxPage page) {
        READ.pass();
        var position = page.begin();
        for (var wave : Waves.of(page.rows())) {
            sender.send(wave, waiting);
            SENT.pass();
            position = page.behind(wave.getLast(), position);
            session.moveTo(position);
            MOVED.pass();
        }
        return page.rows().isEmpty() ? passedOver(page) : position;
    }

    private Position passedOver(OutboxPage page) {
        var end = page.end(page.begin());
        session.moveTo(end);
        return end;
    }
}
