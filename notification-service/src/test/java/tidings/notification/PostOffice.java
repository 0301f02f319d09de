package tidings.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tidings.events.UserId;
import tidings.local.ports.Ports;

/// A real mail server that can be shut and opened, and what arrived there. Each customer has a domain of their own.
@TestConfiguration(proxyBeanMethods = false)
public class PostOffice {
    private static final GreenMail SERVER = new GreenMail(somewhere());

    @Bean
    static DynamicPropertyRegistrar whereItIs() {
        SERVER.start();
        return registry ->
                registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    public static void shut() {
        SERVER.stop();
    }

    public static void open() {
        SERVER.start();
    }

    public static String addressOf(UserId customer) {
        return "me@%s.example".formatted(customer);
    }

    /// The customer's letters, when so many have come.
    public static List<MimeMessage> lettersTo(UserId customer, int expected) {
        await().atMost(Duration.ofMinutes(3)).until(() -> lettersTo(customer).size() >= expected);
        assertThat(lettersTo(customer)).hasSize(expected);
        return lettersTo(customer);
    }

    public static List<String> subjectsTo(UserId customer, int expected) {
        return lettersTo(customer, expected).stream().map(PostOffice::subject).toList();
    }

    private static ServerSetup somewhere() {
        var setup = new ServerSetup(Ports.free(1), "localhost", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(60_000); // a busy machine is slow
        return setup;
    }

    private static List<MimeMessage> lettersTo(UserId customer) {
        return List.of(SERVER.getReceivedMessagesForDomain(customer + ".example"));
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
