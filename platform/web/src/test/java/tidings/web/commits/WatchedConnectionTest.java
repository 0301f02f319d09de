package tidings.web.commits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.web.CommitUnanswered;

/// What is known about a transaction whose COMMIT failed.
class WatchedConnectionTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "08007", "57P01", "57P02", "53100", "58030", "XX000"})
    void aCommitThatGetsNoAnswerMayHaveHappened(String state) {
        var connection = failing("commit", state, false, false);

        assertThat(catchThrowable(connection::commit)).matches(CommitUnanswered::isBehind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "40001", "25P02", "57014", "55P03", "P0001", "08003"})
    void aCommitThatIsRefusedOrNeverSentDidNotHappen(String state) {
        var connection = failing("commit", state, false, false);

        assertThat(catchThrowable(connection::commit))
                .isInstanceOf(SQLException.class)
                .matches(this::isKnown);
    }

    @Test
    void nothingIsCommittedOnAConnectionThatIsGone() {
        var connection = failing("commit", "08006", true, false);

        assertThat(catchThrowable(connection::commit)).matches(this::isKnown);
    }

    @Test
    void whatOnlyReadsCannotHaveHappened() {
        var connection = failing("commit", "08006", false, true);

        assertThat(catchThrowable(connection::commit)).matches(this::isKnown);
    }

    @Test
    void aStatementThatFailsDidNotHappen() {
        var connection = failing("prepareStatement", "08006", false, false);

        assertThat(catchThrowable(() -> connection.prepareStatement("select 1")))
                .matches(this::isKnown);
        assertThat(catchThrowable(connection::rollback)).isNull();
    }

    @Test
    void aRollbackDoesNotHideThatTheCommitWasNotAnswered() {
        var connection = failing("commit", "08006", false, false);
        var first = catchThrowable(connection::commit);

        assertThat(catchThrowable(connection::rollback))
                .matches(CommitUnanswered::isBehind)
                .isNotSameAs(first);
    }

    private boolean isKnown(Throwable failure) {
        return !CommitUnanswered.isBehind(failure);
    }

    private static Connection failing(String method, String state, boolean closed, boolean readOnly) {
        var answers = Map.of("isClosed", closed, "isReadOnly", readOnly);
        return WatchedConnection.of((Connection) Proxy.newProxyInstance(
                WatchedConnectionTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, asked, _) -> answer(asked.getName(), method, state, answers)));
    }

    private static @Nullable Object answer(String asked, String failing, String state, Map<String, Boolean> answers)
            throws SQLException {
        if (asked.equals(failing)) {
            throw new SQLException("it failed", state);
        }
        return answers.get(asked);
    }
}
