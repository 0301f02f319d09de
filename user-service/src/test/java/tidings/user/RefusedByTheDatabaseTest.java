package tidings.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tidings.events.UserId;
import tidings.local.postgres.LossyLine;
import tidings.messaging.transactions.TransientFailures;
import tidings.testing.Backends;
import tidings.testing.TestTokens;

/// The database refuses what nobody has asked for twice, or does not answer.
@SpringBootTest
@AutoConfigureMockMvc
@Import({Backends.class, RefusedByTheDatabaseTest.OverALossyLine.class})
class RefusedByTheDatabaseTest {
    private final String email = UUID.randomUUID() + "@example.org";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private LossyLine line;

    @Autowired
    private JdbcConnectionDetails connections;

    @Autowired
    private Environment environment;

    @AfterEach
    void mend() {
        line.mend();
        owner().sql("drop trigger if exists trouble on messaging.outbox").update();
        owner().sql("drop index if exists users_name").update();
        await().until(() -> signsUp("x", "X").getResponse().getStatus() == 422);
    }

    @Test
    void anAddressThatIsSomebodysIsTaken() {
        assertThat(signsUp(email, "Ada")).hasStatus(201);

        assertThat(signsUp(email, "Ada")).hasStatus(409).bodyText().contains("email-taken");
    }

    @Test
    void anotherIndexThatRefusesASignUpSaysNothingAboutItsAddress() {
        owner().sql("create unique index users_name on users (name) where name = 'Only One'")
                .update();
        assertThat(signsUp(email, "Only One")).hasStatus(201);

        var answer = signsUp("other-" + email, "Only One");

        assertThat(answer).hasStatus(500).bodyText().doesNotContain("taken");
    }

    @Test
    void anOutboxThatHasNoPlaceForTheNewsSaysNothingAboutTheAddress() {
        outboxRefuses("23514", "no partition of relation \"outbox\" found for row");

        assertThat(signsUp(email, "Ada")).hasStatus(500).bodyText().doesNotContain("taken");
        assertThat(countOf(email)).isZero();
    }

    /// One question, which web and messaging answer each for itself: neither may know the other.
    @ParameterizedTest
    @ValueSource(strings = {"08006", "25P03", "25P04", "40001", "40P01", "53300", "55P03", "57P01"})
    void whatMessagingWouldTryAgainTheCallerIsAskedToSendAgain(String state) {
        outboxRefuses(state, "not now");

        var answer = signsUp(email, "Ada");

        assertThat(TransientFailures.include(new SQLException("not now", state)))
                .isTrue();
        assertThat(answer).hasStatus(503).headers().containsHeader("Retry-After");
    }

    @Test
    void aSignUpWhoseCommitIsNotAnsweredMayHaveHappened() {
        line.losesAnswers();

        var answer = signsUp(email, "Ada");

        assertSaysItMayHaveHappened(answer);
        assertThat(countOf(email)).isOne();
    }

    @Test
    void anErasureWhoseCommitIsNotAnsweredMayHaveHappened() {
        signsUp(email, "Ada");
        var id = owner().sql("select id from users where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
        var token = new TestTokens(environment).of(new UserId(id), "customer");
        line.losesAnswers();

        var answer = http.delete()
                .uri("/users/me")
                .header("Authorization", "Bearer " + token)
                .exchange();

        assertSaysItMayHaveHappened(answer);
        assertThat(countOf(email)).isZero();
    }

    private static void assertSaysItMayHaveHappened(MvcTestResult answer) {
        assertThat(answer).hasStatus(504).bodyText().contains("it may have happened");
        assertThat(answer.getResponse().getHeader("Retry-After")).isNull();
    }

    private MvcTestResult signsUp(String address, String name) {
        return http.post()
                .uri("/users")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"%s\",\"name\":\"%s\",\"password\":\"a long secret\"}".formatted(address, name))
                .exchange();
    }

    private void outboxRefuses(String state, String message) {
        owner().sql("""
                create or replace function trouble() returns trigger language plpgsql as $$
                begin
                    raise sqlstate '%s' using message = '%s';
                end $$
                """.formatted(state, message)).update();
        owner().sql("create trigger trouble before insert on messaging.outbox for each row execute function trouble()")
                .update();
    }

    private int countOf(String address) {
        return owner().sql("select count(*) from users where email = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    private JdbcClient owner() {
        return JdbcClient.create(Backends.asOwner(connections.getJdbcUrl()));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OverALossyLine {
        @Bean
        static LossyLine line() {
            return new LossyLine();
        }
    }
}
