package tidings.rules.architecture.wrong;

import org.springframework.transaction.annotation.Transactional;
import tidings.messaging.Effect;

/// An effect that is a transaction as a whole.
@Transactional
class AnnotatedClass implements Effect<Parcel> {
    @Override
    public void perform(Parcel parcel) {}
}
