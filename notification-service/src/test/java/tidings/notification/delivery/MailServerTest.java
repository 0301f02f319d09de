package tidings.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.events.UserId;
import tidings.notification.Address;
import tidings.notification.Letter;
import tidings.notification.ScriptedMailServer;
import tidings.notification.smtp.TestSmtp;
import tidings.notification.smtp.Undeliverable;

class MailServerTest {
    private final UserId ada = UserId.at(Instant.now());
    private final Letter welcome = Letter.welcoming(ada);

    @Test
    void aLetterIsHandedOverWithTheIdThatIsItsOwn() throws Exception {
        try (var server = new ScriptedMailServer()) {
            mailServerAt(server).send(welcome, new Address(ada, "ada@example.org", "Ada"));

            assertThat(server.taken())
                    .singleElement()
                    .asString()
                    .contains("Message-ID: <welcome.%s@tidings.example>".formatted(ada), "Dear Ada,");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada at example",
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@example..org",
                "ada@exa mple.org",
                "Ada <ada@example.org>",
                "ada@example.org, bob@example.org",
                "ada@example.org>\r\nRCPT TO:<bob@example.org",
                "\"a\r\n b\"@example.org",
                "ada@example.org\u0000",
                "\u00e4da@example.org",
                "ada@ex\u00e4mple.org",
                "friends: ada@example.org;"
            })
    void anAddressThatIsNoneIsUndeliverableWithoutAsking(String none) throws IOException {
        try (var server = new ScriptedMailServer()) {
            assertThatExceptionOfType(Undeliverable.class)
                    .isThrownBy(() -> mailServerAt(server).send(welcome, new Address(ada, none, "Ada")))
                    .withMessage("the customer's address is none")
                    .withNoCause();
            assertThat(server.conversation()).isEmpty();
        }
    }

    private static MailServer mailServerAt(ScriptedMailServer server) {
        return new MailServer(TestSmtp.at(server.port()), "shop@tidings.example", Clock.systemUTC());
    }
}
