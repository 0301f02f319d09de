package tidings.rules.architecture.wrong;

import org.springframework.transaction.annotation.Transactional;
import tidings.messaging.Effect;

/// An effect that is performed in a transaction, and whose class does not say so.
class AnnotatedMethod implements Effect<Parcel> {
    @Override
    @Transactional
    public void perform(Parcel parcel) {}
}
