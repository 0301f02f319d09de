package tidings.rules.architecture.wrong;

import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Effect;

/// An effect that opens the transaction itself.
class TransactionByHand implements Effect<Parcel> {
    private final TransactionTemplate transaction;

    TransactionByHand(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    @Override
    public void perform(Parcel parcel) {
        transaction.executeWithoutResult(_ -> {});
    }
}
