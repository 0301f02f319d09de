package tidings.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tidings.messaging.NotRetryable;
import tidings.notification.ScriptedMailServer;

/// What becomes of a letter when the mail server hangs up at a step, or stays silent there, or takes its time.
class CutOffTest {
    private static final int TIMEOUT = 3_000; // ms
    private static final int SHORT_TIMEOUT = 300; // where the silence is certain
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADDRESS = "ada@example.org";

    @ParameterizedTest
    @ValueSource(strings = {"connection", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"})
    void whoHangsUpMayTakeItAnotherTime(String step) throws IOException {
        try (var server = new ScriptedMailServer().hangsUpAt(step)) {
            assertThat(failure(server, "shop")).isExactlyInstanceOf(NotDelivered.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"})
    void whoIsSilentMayTakeItAnotherTime(String step) throws IOException {
        try (var server = new ScriptedMailServer().isSilentAt(step)) {
            var settings = settings(server, "shop", SHORT_TIMEOUT);
            assertThat(catchThrowable(() -> handOver(settings, PATIENCE))).isExactlyInstanceOf(NotDelivered.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection", "EHLO", "MAIL", "RCPT", "DATA"})
    void whoHangsUpOnAShopWithoutANameMayTakeItAnotherTime(String step) throws IOException {
        try (var server = new ScriptedMailServer().hangsUpAt(step)) {
            assertThat(failure(server, null)).isExactlyInstanceOf(NotDelivered.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection", "EHLO", "MAIL", "RCPT", "DATA"})
    void whoIsSilentToAShopWithoutANameMayTakeItAnotherTime(String step) throws IOException {
        try (var server = new ScriptedMailServer().isSilentAt(step)) {
            var settings = settings(server, null, SHORT_TIMEOUT);
            assertThat(catchThrowable(() -> handOver(settings, PATIENCE))).isExactlyInstanceOf(NotDelivered.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTH", "c2hv", "YSBz"}) // the name and the password, as they begin in base 64
    void whoHangsUpWhileTheShopSignsInStepByStepMayTakeItAnotherTime(String step) throws IOException {
        try (var server = new ScriptedMailServer()
                .answers("EHLO", "250-scripted\r\n250 AUTH LOGIN")
                .answers("AUTH", "334 VXNlcm5hbWU6")
                .answers("c2hv", "334 UGFzc3dvcmQ6")
                .hangsUpAt(step)) {
            assertThat(failure(server, "shop")).isExactlyInstanceOf(NotDelivered.class);
        }
    }

    @Test
    void whoHangsUpWhereOnlyHeloIsUnderstoodMayTakeItAnotherTime() throws IOException {
        try (var server = new ScriptedMailServer().answers("EHLO", "502 what?").hangsUpAt("HELO")) {
            assertThat(failure(server, null)).isExactlyInstanceOf(NotDelivered.class);
        }
    }

    @Test
    void aShopThatHasToSignInAndHasNoNameNeedsAPerson() throws IOException {
        try (var server = new ScriptedMailServer()) {
            var settings = settings(server, null, TIMEOUT);
            settings.getJavaMailProperties().setProperty("mail.smtp.auth", "true");

            assertThatExceptionOfType(NotRetryable.class)
                    .isThrownBy(() -> handOver(settings, PATIENCE))
                    .matches(NotRetryable::isForAll);
        }
    }

    @Test
    void aServerThatHangsUpAfterTheContentMayHaveTakenIt() throws IOException {
        try (var server = new ScriptedMailServer().hangsUpAt("letter")) {
            assertThat(failure(server, "shop")).isExactlyInstanceOf(NotAnswered.class);
            assertThat(failure(server, null)).isExactlyInstanceOf(NotAnswered.class);
        }
    }

    @Test
    void aServerThatIsSilentAfterTheContentMayHaveTakenIt() throws IOException {
        try (var server = new ScriptedMailServer().isSilentAt("letter")) {
            var settings = settings(server, "shop", TIMEOUT);
            assertThat(catchThrowable(() -> handOver(settings, Duration.ofSeconds(2))))
                    .isExactlyInstanceOf(NotAnswered.class)
                    .hasNoCause()
                    .hasMessage("the mail server has the letter, and has not said whether it takes it:"
                            + " SocketTimeoutException");
        }
    }

    @Test
    void afterTheContentThereIsTimeToAnswer() throws IOException {
        try (var server = new ScriptedMailServer().takesItsTimeAt("letter", Duration.ofMillis(TIMEOUT + 2_000))) {
            assertThatCode(() -> handOver(settings(server, "shop", TIMEOUT), PATIENCE))
                    .doesNotThrowAnyException();
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void forTheFarewellNobodyWaitsThatLong() throws IOException {
        try (var server = new ScriptedMailServer().isSilentAt("QUIT")) {
            var begin = System.nanoTime();
            assertThatCode(() -> handOver(settings(server, "shop", TIMEOUT), PATIENCE))
                    .doesNotThrowAnyException();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE.dividedBy(2));
        }
    }

    private static Throwable failure(ScriptedMailServer server, @Nullable String user) {
        return catchThrowable(() -> handOver(settings(server, user, TIMEOUT), PATIENCE));
    }

    /// @param patience with the answer to a letter
    private static void handOver(JavaMailSenderImpl settings, Duration patience) throws Exception {
        var smtp = new Smtp(settings, patience);
        var message = smtp.newMessage();
        message.setFrom("shop@tidings.example");
        message.setRecipients(RecipientType.TO, ADDRESS);
        message.setText("hello");
        message.saveChanges();
        smtp.handOver(message, new InternetAddress(ADDRESS));
    }

    private static JavaMailSenderImpl settings(ScriptedMailServer server, @Nullable String user, int timeout) {
        var settings = new JavaMailSenderImpl();
        settings.setHost("localhost");
        settings.setPort(server.port());
        settings.getJavaMailProperties().setProperty("mail.smtp.timeout", String.valueOf(timeout));
        settings.getJavaMailProperties().setProperty("mail.smtp.writetimeout", "10000");
        if (user != null) {
            settings.setUsername(user);
            settings.setPassword("a secret");
        }
        return settings;
    }
}
