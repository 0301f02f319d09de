package tidings.rebuild;

import java.sql.SQLException;
import java.util.List;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A session of the owner of a service's tables.
record OwnerSession(SingleConnectionDataSource dataSource) {
    /// A lock that is not available, that takes too long to get, or that each wants of the other.
    private static final List<String> HELD_BY_SOMEBODY = List.of("55P03", "57014", "40P01");

    JdbcClient database() {
        return JdbcClient.create(dataSource);
    }

    /// Makes a change in a transaction; returns false, with nothing done, when others hold too long what it needs.
    boolean unlessSomebodyTakesTooLong(Runnable change) {
        try {
            new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(_ -> change.run());
            return true;
        } catch (DataAccessException failure) {
            if (NestedExceptionUtils.getRootCause(failure) instanceof SQLException refused
                    && HELD_BY_SOMEBODY.contains(refused.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    void change(String sql) {
        database().sql(sql).update();
    }
}
