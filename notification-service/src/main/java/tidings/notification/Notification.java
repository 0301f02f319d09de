package tidings.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter as its reader may see it again: that it was sent, and what it was about.
record Notification(LetterKind kind, @Nullable UUID orderId, Instant sentAt) {}
