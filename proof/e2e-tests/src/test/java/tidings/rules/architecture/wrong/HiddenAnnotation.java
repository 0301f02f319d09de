package tidings.rules.architecture.wrong;

import tidings.messaging.Effect;

/// An effect in a transaction by an annotation of another name.
class HiddenAnnotation implements Effect<Parcel> {
    @Override
    @InOneTransaction
    public void perform(Parcel parcel) {}
}
