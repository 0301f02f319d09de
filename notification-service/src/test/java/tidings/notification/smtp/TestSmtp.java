package tidings.notification.smtp;

import java.time.Duration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// The way to a mail server of a test.
public final class TestSmtp {
    private TestSmtp() {}

    public static Smtp at(int port) {
        var settings = new JavaMailSenderImpl();
        settings.setHost("localhost");
        settings.setPort(port);
        return new Smtp(settings, Duration.ofSeconds(10));
    }
}
