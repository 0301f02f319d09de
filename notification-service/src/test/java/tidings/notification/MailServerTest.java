package tidings.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tidings.events.UserId;

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

    private static MailServer mailServerAt(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("localhost");
        smtp.setPort(port);
        return new MailServer(smtp, "shop@tidings.example", Clock.systemUTC());
    }
}
