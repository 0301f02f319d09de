package tidings.rules.architecture.wrong;

import org.springframework.transaction.annotation.Transactional;

/// A transaction that waits for somebody outside, and does not see that it does.
class Dispatch {
    private final Courier courier;

    Dispatch(Courier courier) {
        this.courier = courier;
    }

    @Transactional
    void dispatch(Parcel parcel) {
        courier.bring(parcel);
    }
}
