package tidings.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tidings.messaging.NotRetryable;
import tidings.notification.ScriptedMailServer;

/// What becomes of a letter by each reply that a mail server may give at each step.
class RepliesTest {
    private static final String ADDRESS = "ada@example.org";

    /// The replies by their outcome: the step, and the codes of RFC 5321, 4954 and 7504 there, or a code with its more
    /// precise status.
    private static final String TABLE = """
            later    connection  421 450 451 454
            later    EHLO        421 450 451
            later    AUTH        421 432 451 454
            later    MAIL        421 450 451 452 455
            later    RCPT        421 450 451 452 455
            later    DATA        421 450 451 452 454
            later    letter      421 450 451 452
            all      connection  500 502 521 550 554
            all      EHLO        500 501 502 504 521 550 554
            all      AUTH        500 501 503 504 530 534 535 538 554
            all      MAIL        500 501 502 503 504 530 550 553 554 555
            final    MAIL        552
            final    RCPT        500 501 504 550 551 552 553 554 555 556 550/5.1.1 550/5.2.1 550/5.1.10 554/5.4.14
            person   RCPT        550/5.7.1 554/5.7.1 553/5.7.1 550/5.7.54
            all      RCPT        502 503 530 535 550/5.1.8 553/5.1.7 550/5.4.5
            final    DATA        500 501 504 550 552 554 554/5.5.1
            person   DATA        550/5.7.1 550/5.7.26
            all      DATA        502 503 530 550/5.4.5
            final    letter      500 501 550 552 553 554 554/5.6.0 552/5.3.4
            person   letter      550/5.7.1 550/5.7.60 550/5.7.26
            all      letter      502 503 530 550/5.1.8 550/5.4.5
            """;

    @ParameterizedTest(name = "{0} {1} means {2}")
    @MethodSource("replies")
    void everyReplyAtEveryStepIsDecided(String step, String reply, String outcome) throws IOException {
        var answer = "%s <%s>: of %s".formatted(reply, ADDRESS, ADDRESS);
        try (var server =
                new ScriptedMailServer().answers(step, answer).answers(step.replace("EHLO", "HELO"), answer)) {
            var failure = catchThrowable(() -> handOver(server));

            assertThat(nameOf(failure)).isEqualTo(outcome);
            assertThat(printed(failure)).doesNotContain("ada", "example.org");
            assertThat(failure.getMessage()).contains(reply.substring(0, 3));
        }
    }

    static Stream<Arguments> replies() {
        return TABLE.lines()
                .map(line -> line.split(" +", 3))
                .flatMap(row -> Arrays.stream(row[2].split(" ", -1))
                        .map(reply -> Arguments.of(row[1], reply.replace('/', ' '), row[0])));
    }

    @ParameterizedTest
    @MethodSource
    void aServerThatDoesNotRelayIsUnderstoodInWordsToo(String words) throws IOException {
        try (var server = new ScriptedMailServer().answers("RCPT", words)) {
            assertThat(catchThrowable(() -> handOver(server))).isInstanceOf(NotRetryable.class);
        }
    }

    static Stream<String> aServerThatDoesNotRelayIsUnderstoodInWordsToo() {
        return Stream.of(
                "550 relay not permitted",
                "554 <ada@example.org>: Relay access denied",
                "550 Relaying denied",
                "553 sorry, that domain isn't in my list of allowed rcpthosts");
    }

    @ParameterizedTest
    @MethodSource
    void anAddressThatIsCalledRelayIsNone(String words) throws IOException {
        try (var server = new ScriptedMailServer().answers("RCPT", words)) {
            assertThat(catchThrowable(() -> handOver(server))).isInstanceOf(Undeliverable.class);
        }
    }

    static Stream<String> anAddressThatIsCalledRelayIsNone() {
        return Stream.of("550 5.1.1 relay is unknown", "550 <relay@relay.example>: no such user");
    }

    /// What servers say without a more precise status: the outcome, the step, and the words.
    private static final String IN_WORDS = """
            all    RCPT    550 Sender verify failed
            all    RCPT    550-Verification failed for <shop@tidings.example>: no such user
            all    letter  554 Message rejected: Email address is not verified. The following identities failed
            all    RCPT    554 <shop@tidings.example>: sender is rejected
            all    DATA    554 IP address is block listed
            all    letter  554 on a blacklist
            all    letter  550 Daily user sending limit exceeded
            all    RCPT    550 Domain tidings.example has exceeded the max emails per hour
            all    letter  554 Daily message quota exceeded
            final  RCPT    550 The recipient does not like this sender
            final  RCPT    550 mailbox quota exceeded
            final  RCPT    550 user is blocked
            final  letter  554 Transaction failed
            final  letter  550 illegal attachment
            final  RCPT    550 <sender.policy@spam.example>: unknown
            final  RCPT    550 5.1.1 sender policy
            final  RCPT    550 Quota exceeded
            person letter  550 relay not permitted
            person letter  554 host is blocked
            person letter  550 This message was classified as SPAM
            person letter  550 <shop@tidings.example>: Reject due to SPF policy
            all    MAIL    554 host is blocked
            """;

    @ParameterizedTest(name = "at {0} {1} means {2}")
    @MethodSource
    void whatIsSaidOfTheShopInWordsIsForAll(String step, String words, String outcome) throws IOException {
        var answer = words.contains("-Verification") ? words + "\r\n550 Sender verify failed" : words;
        try (var server = new ScriptedMailServer().answers(step, answer)) {
            assertThat(nameOf(catchThrowable(() -> handOver(server)))).isEqualTo(outcome);
        }
    }

    static Stream<Arguments> whatIsSaidOfTheShopInWordsIsForAll() {
        return IN_WORDS.lines().map(line -> line.split(" +", 3)).map(row -> Arguments.of(row[1], row[2], row[0]));
    }

    @Test
    void aRefusalInSeveralLinesIsOne() throws IOException {
        try (var server =
                new ScriptedMailServer().answers("RCPT", "550-5.1.1 ada@example.org\r\n550 5.1.1 is unknown")) {
            assertThat(catchThrowable(() -> handOver(server)))
                    .isInstanceOf(Undeliverable.class)
                    .hasMessage("the mail server refuses it for good: 550 5.1.1 to RCPT TO");
        }
    }

    @Test
    void aServerThatKnowsOnlyHeloIsSpokenToInHelo() throws IOException {
        try (var server = new ScriptedMailServer().answers("EHLO", "502 what?").answers("HELO", "250 well")) {
            assertThatCode(() -> smtp(server, null).handOver(message(server), to()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whatWasTakenIsTakenHoweverTheServerSaysFarewell() throws IOException {
        try (var server = new ScriptedMailServer().answers("QUIT", "554 <ada@example.org>: no")) {
            assertThatCode(() -> handOver(server)).doesNotThrowAnyException();
        }
    }

    @Test
    void aServerThatIsAwayMayComeBack() throws IOException {
        var server = new ScriptedMailServer();
        server.close();

        assertThat(catchThrowable(() -> handOver(server)))
                .isInstanceOf(NotDelivered.class)
                .hasNoCause()
                .hasMessage("the mail server cannot be reached, or has hung up: ConnectException");
    }

    @Test
    void aServerWithoutAWayToSignInNeedsAPerson() throws IOException {
        try (var server = new ScriptedMailServer().answers("EHLO", "250-scripted\r\n250 AUTH X-SECRET")) {
            assertThat(catchThrowable(() -> handOver(server))).isInstanceOf(NotRetryable.class);
        }
    }

    private static void handOver(ScriptedMailServer server) throws Exception {
        smtp(server, "shop").handOver(message(server), to());
    }

    private static MimeMessage message(ScriptedMailServer server) throws Exception {
        var message = smtp(server, null).newMessage();
        message.setFrom("shop@tidings.example");
        message.setRecipients(RecipientType.TO, ADDRESS);
        message.setText("hello");
        message.saveChanges();
        return message;
    }

    private static InternetAddress to() throws Exception {
        return new InternetAddress(ADDRESS);
    }

    private static Smtp smtp(ScriptedMailServer server, @Nullable String user) {
        var settings = new JavaMailSenderImpl();
        settings.setHost("localhost");
        settings.setPort(server.port());
        if (user != null) {
            settings.setUsername(user);
            settings.setPassword("a secret");
        }
        return new Smtp(settings, Duration.ofSeconds(10));
    }

    private static String nameOf(@Nullable Throwable failure) {
        return switch (failure) {
            case NotDelivered _ -> "later";
            case Undeliverable _ -> "final";
            case NotRetryable it -> it.isForAll() ? "all" : "person";
            case null, default -> String.valueOf(failure);
        };
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("\tat "))
                .toList()
                .toString();
    }
}
