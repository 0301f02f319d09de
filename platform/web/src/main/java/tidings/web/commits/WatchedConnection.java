package tidings.web.commits;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidings.web.CommitUnanswered;

/// Tells a COMMIT without an answer ([CommitUnanswered]) from a transaction that failed before its COMMIT was sent, or
/// that was refused at it: of those two it is known that nothing happened.
final class WatchedConnection implements InvocationHandler {
    /// What goes before COMMIT was sent: there was no connection (any more).
    private static final Pattern UNSENT = Pattern.compile("0800[134]");

    /// What comes instead of an answer: the connection is cut, or the server is ending, full or broken. Whatever else
    /// it says about a COMMIT is an answer.
    private static final Pattern NO_ANSWER = Pattern.compile("(08|53|57P|58|XX).*");

    private final Connection connection;
    private @Nullable CommitUnanswered unanswered;

    private WatchedConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        var types = new Class<?>[] {Connection.class};
        return (Connection) Proxy.newProxyInstance(
                WatchedConnection.class.getClassLoader(), types, new WatchedConnection(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var isCommit = method.getName().equals("commit") && couldHappen();
        if (method.getName().equals("rollback") && unanswered != null) {
            throw new CommitUnanswered(unanswered); // or its failure would hide that of the commit
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            var failure = Objects.requireNonNull(thrown.getCause());
            throw isCommit && failure instanceof SQLException refusal ? explained(refusal) : failure;
        }
    }

    /// Whether something is there to be committed, and somebody to do it.
    private boolean couldHappen() throws SQLException {
        return !connection.isClosed() && !connection.isReadOnly();
    }

    private SQLException explained(SQLException refusal) {
        var state = Objects.requireNonNullElse(refusal.getSQLState(), "08");
        if (UNSENT.matcher(state).matches() || !NO_ANSWER.matcher(state).matches()) {
            return refusal;
        }
        unanswered = new CommitUnanswered(refusal);
        return unanswered;
    }
}
