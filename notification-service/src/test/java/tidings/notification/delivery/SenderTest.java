package tidings.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tidings.events.UserId;
import tidings.notification.Address;
import tidings.notification.Letter;
import tidings.notification.ScriptedMailServer;
import tidings.notification.smtp.Smtp;
import tidings.notification.smtp.TestSmtp;

/// The sender of all letters is looked at when the service starts, and not again.
@ExtendWith(OutputCaptureExtension.class)
class SenderTest {

    @Configuration(proxyBeanMethods = false)
    @Import(MailServer.class)
    static class JustTheMailServer {
        @Bean
        Smtp smtp() {
            return TestSmtp.at(1);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Tidings, Inc. <shop@tidings.example>",
                "Tidings",
                "shop@",
                "@tidings.example",
                "shop@tidings.example, bob@tidings.example",
                "shop at tidings.example",
                "friends: shop@tidings.example;",
                "sh\u00f6p@tidings.example"
            })
    void theServiceDoesNotStartWithASenderWhoIsNone(String sender, CapturedOutput output) {
        assertThatExceptionOfType(Exception.class).isThrownBy(() -> start(sender));

        assertThat(output)
                .contains("The sender of letters is '%s', and that is not one address.".formatted(sender))
                .contains("Set TIDINGS_MAIL_FROM to an address")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop@tidings.example",
                "Tidings <shop@tidings.example>",
                "\"Tidings, Inc.\" <shop@tidings.example>",
                "shop@localhost"
            })
    void itStartsWithOne(String sender) {
        assertThatCode(() -> start(sender)).doesNotThrowAnyException();
    }

    @Test
    void aNameInQuotesStandsInTheLetterAsItIs() throws Exception {
        var ada = UserId.at(Instant.now());
        try (var server = new ScriptedMailServer()) {
            new MailServer(TestSmtp.at(server.port()), "\"Tidings, Inc.\" <shop@tidings.example>", Clock.systemUTC())
                    .send(Letter.welcoming(ada), new Address(ada, "ada@example.org", "Ada"));

            assertThat(server.conversation()).contains("MAIL FROM:<shop@tidings.example>");
            assertThat(server.taken()).singleElement().asString().contains("From: \"Tidings, Inc.\" <shop@");
        }
    }

    private static void start(String sender) {
        new SpringApplicationBuilder(JustTheMailServer.class)
                .web(WebApplicationType.NONE)
                .run("--tidings.mail.from=" + sender)
                .close();
    }
}
