package tidings.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tidings.events.UserId;
import tidings.messaging.NeedsAPerson;

class MailServerTest {
    private final UserId ada = UserId.next();
    private final Letter welcome = Letter.welcoming(ada);
    private final Address address = new Address(ada, "ada@example.org", "Ada");

    @Test
    void anAddressThatIsRefusedForGoodIsUndeliverable() throws IOException {
        try (var server = new GrumpyMailServer("550 5.1.1 <ada@example.org>: no such user here")) {
            assertThatExceptionOfType(Undeliverable.class)
                    .isThrownBy(() -> mailServerAt(server.port()).send(welcome, address))
                    .withMessage("the mail server refuses the address: 550");
        }
    }

    @Test
    void anAddressThatIsRefusedForNowMayWorkLater() throws IOException {
        try (var server = new GrumpyMailServer("450 4.2.1 <ada@example.org>: greylisted")) {
            assertThatExceptionOfType(MessagingException.class)
                    .isThrownBy(() -> mailServerAt(server.port()).send(welcome, address))
                    .withMessage("the mail server refuses the address: 450")
                    .withNoCause();
        }
    }

    @Test
    void aMailServerThatIsAwayMayComeBack() throws IOException {
        var server = new GrumpyMailServer("250 well");
        server.close();

        assertThatExceptionOfType(MailException.class)
                .isThrownBy(() -> mailServerAt(server.port()).send(welcome, address));
    }

    @Test
    void anAddressThatIsNoneIsUndeliverableWithoutAsking() {
        var nowhere = new Address(ada, "ada at example", "Ada");

        assertThatExceptionOfType(Undeliverable.class)
                .isThrownBy(() -> mailServerAt(1).send(welcome, nowhere))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("ada"));
    }

    @ParameterizedTest
    @CsvSource({"AUTH, 535 5.7.8 who are you?, 535", "MAIL, 550 5.7.1 <shop@tidings.example> is nobody here, 550"})
    void aMailServerThatRefusesTheShopForGoodNeedsAPerson(String command, String answer, String code)
            throws IOException {
        try (var server = new GrumpyMailServer(command, answer)) {
            assertThatExceptionOfType(NeedsAPerson.class)
                    .isThrownBy(() -> mailServerWithPasswordAt(server.port()).send(welcome, address))
                    .withMessageContaining(code)
                    .withNoCause()
                    .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("ada"));
        }
    }

    @ParameterizedTest
    @CsvSource({"AUTH, 454 4.7.0 later", "MAIL, 421 4.3.2 closing", "MAIL, 451 4.3.0 later"})
    void aMailServerThatRefusesTheShopForNowMayTakeItLater(String command, String answer) throws IOException {
        try (var server = new GrumpyMailServer(command, answer)) {
            assertThatException()
                    .isThrownBy(() -> mailServerWithPasswordAt(server.port()).send(welcome, address))
                    .isNotInstanceOfAny(NeedsAPerson.class, Undeliverable.class);
        }
    }

    private static MailServer mailServerWithPasswordAt(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("localhost");
        smtp.setPort(port);
        smtp.setUsername("shop");
        smtp.setPassword("a secret that has changed");
        smtp.getJavaMailProperties().put("mail.smtp.auth", "true");
        return new MailServer(smtp, "shop@tidings.example", Clock.systemUTC());
    }

    private static MailServer mailServerAt(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("localhost");
        smtp.setPort(port);
        return new MailServer(smtp, "shop@tidings.example", Clock.systemUTC());
    }
}
