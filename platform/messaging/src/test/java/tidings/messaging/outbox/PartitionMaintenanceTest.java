package tidings.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// What tending says about itself.
class PartitionMaintenanceTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 2, 2);
    private static final List<String> HOLDERS = List.of("17 in 3/4", "18 in 5/6");

    @Test
    void thatFailsShowsInTheMetrics() {
        var tending = new PartitionMaintenance(new OutboxLog(new JdbcTemplate(new Away()), Duration.ofDays(7)));

        tending.tend();

        assertThat(tending.missingDays()).isNaN();
        assertThat(tending.untended()).isOne();
        assertThat(tending.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void namesOnlyWhoIsInTheWayForLongerThanARound() {
        var arrears = new OverdueMaintenance(List.of(LONG_AGO), List.of(), false, 3, HOLDERS);

        assertThat(arrears.problems(List.of("17 in 3/4", "18 in 5/5")))
                .singleElement()
                .asString()
                .contains("17 in 3/4")
                .doesNotContain("18 in");
        assertThat(arrears.problems(List.of())).singleElement().asString().contains("nobody was seen in the way");
    }

    @Test
    void namesTheBrokerWhereAnOldDayIsNotSent() {
        var arrears = new OverdueMaintenance(List.of(), List.of(LONG_AGO), true, 0, HOLDERS);

        assertThat(arrears.problems(HOLDERS))
                .singleElement()
                .asString()
                .contains("bring back the broker")
                .doesNotContain("pg_terminate_backend");
    }

    private static final class Away extends AbstractDataSource {
        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("away");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLException("away");
        }
    }
}
