package tidings.messaging.wire;

/// An event that the broker would refuse for its size. It is refused where it arises, so that nothing waits behind it.
public class EventTooLarge extends RuntimeException {
    EventTooLarge(String type, int bytes, int limit) {
        super("%s has %,d bytes on the wire, of which %,d are allowed; nothing was published"
                .formatted(type, bytes, limit));
    }
}
