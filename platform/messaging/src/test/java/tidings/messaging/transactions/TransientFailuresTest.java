package tidings.messaging.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is about the moment is retried for ever, what is about the event is parked.
class TransientFailuresTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "53300", "57P01", "55P03"})
    void aDatabaseThatIsAwayOrBusyIsAboutTheMoment(String state) {
        assertThat(TransientFailures.include(new IllegalStateException(new SQLException("not now", state))))
                .isTrue();
    }

    @Test
    void aConnectionThatBrokeInTheMidstOfATransactionIsAboutTheMoment() {
        assertThat(TransientFailures.include(new IllegalStateException(new SQLException("Connection is closed"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22P02", "42703"})
    void whatTheDatabaseRefusesIsAboutTheEvent(String state) {
        assertThat(TransientFailures.include(new IllegalStateException(new SQLException("never", state))))
                .isFalse();
    }
}
