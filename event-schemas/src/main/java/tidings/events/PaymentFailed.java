package tidings.events;

import tidings.events.contract.DeclineInWords;
import tidings.events.contract.SchemaVersion;

/// The charge was declined for good. No money has moved.
@SchemaVersion(value = "2", translations = DeclineInWords.class, alsoTold = "1")
public record PaymentFailed(PaymentId paymentId, OrderId orderId, UserId userId, Decline reason)
        implements PaymentEvent {}
