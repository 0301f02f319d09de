package tidings.messaging.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.claims.Claim;
import tidings.messaging.claims.ClaimedIntents;
import tidings.messaging.claims.Lease;
import tidings.messaging.claims.Moment;
import tidings.messaging.wire.Cause;

/// A group that cannot even begin, and a service that ends.
class GroupCommitTest {
    private final JdbcClient database = mock();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void whereThereIsNoConnectionNobodyTriesAloneWhatTheGroupCouldNot() {
        try (var together = new GroupCommit(new Away(begun), database, () -> {})) {
            assertThatThrownBy(() -> lease().during(() -> together.<String>execute(_ -> "noted")))
                    .isInstanceOf(CannotCreateTransactionException.class);
        }

        assertThat(begun).hasValue(1);
    }

    @Test
    void whoComesWhenNoGroupBeginsAnyMoreIsDoneAlone() {
        var together = new GroupCommit(new There(), database, () -> {});
        together.close();

        assertThat(lease().during(() -> together.<String>execute(_ -> "noted"))).isEqualTo("noted");
    }

    /// A database that cannot be reached.
    private record Away(AtomicInteger begun) implements TransactionOperations {
        @Override
        public <T> T execute(TransactionCallback<T> work) {
            begun.incrementAndGet();
            throw new CannotCreateTransactionException("nobody answers");
        }
    }

    private record There() implements TransactionOperations {
        @Override
        public <T> T execute(TransactionCallback<T> work) {
            return work.doInTransaction(new SimpleTransactionStatus());
        }
    }

    private Lease lease() {
        var claim = new Claim("Note", "key", UUID.randomUUID(), "{}", 1, 0, new Cause(null, null, null));
        var time = InstantSource.system();
        return new Lease(claim, new ClaimedIntents(database, "Note"), time, Moment.now(time));
    }
}
