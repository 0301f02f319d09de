package tidings.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidings.local.apps.Apps;
import tidings.local.ports.Ports;
import tidings.local.process.Lifeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DevMailServerTest {
    private final int smtp = Ports.free(2);
    private final DevMailServer mail =
            new DevMailServer(Lifeline.temporaryHome(), smtp, smtp + 1, Apps.of(Path.of("../..")));

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void aLetterCanBeFoundByWhomItIsAddressedTo() throws Exception {
        send("ada@example.org", "Ihre Bestellung ist bestätigt", "Vielen Dank für den Kaffee ☕");
        send("grace@example.org", "Another", "For somebody else");

        var found = get("/api/v1/search?query=to%3Aada@example.org").get("messages");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("Subject").asString()).isEqualTo("Ihre Bestellung ist bestätigt");
        assertThat(found.get(0).get("From").get("Address").asString()).isEqualTo("shop@example.org");
        assertThat(found.get(0).get("MessageID").asString()).doesNotContain("<").contains("@");
    }

    @Test
    void aLetterCanBeReadAsAWhole() throws Exception {
        send("ada@example.org", "Hello", "Dear Ada,\nwelcome.");

        var id = get("/api/v1/messages").get("messages").get(0).get("ID").asString();

        assertThat(get("/api/v1/message/" + id).get("Text").asString()).startsWith("Dear Ada,");
    }

    @ParameterizedTest
    @CsvSource({
        "Connection, 554",
        "Hello, 550",
        "Authentication, 535",
        "Sender, 550",
        "Recipient, 550",
        "Data, 451",
        "Message, 554"
    })
    void itRefusesAtTheStepThatItIsToldAndRemembersIt(String step, int code) throws Exception {
        put("/api/v1/chaos", "{\"%s\": {\"ErrorCode\": %d, \"Probability\": 100}}".formatted(step, code));
        assertThatExceptionOfType(MessagingException.class)
                .isThrownBy(() -> send("ada@example.org", "Hello", "Dear Ada"));
        put("/api/v1/chaos", "{}");
        send("ada@example.org", "Hello again", "Dear Ada");

        assertThat(get("/api/v1/messages").get("messages")).hasSize(1);
        assertThat(get("/api/v1/chaos/refusals")).isNotEmpty().allSatisfy(refusal -> {
            assertThat(refusal.get("Step").asString()).isEqualTo(step);
            assertThat(refusal.get("ErrorCode").asInt()).isEqualTo(code);
        });
    }

    @Test
    void whatItRefusedIsKnownAsFarAsItWasSaid() throws Exception {
        put("/api/v1/chaos", "{\"Recipient\": {\"ErrorCode\": 550, \"Probability\": 100}}");
        assertThatExceptionOfType(MessagingException.class)
                .isThrownBy(() -> send("ada@example.org", "Hello", "Dear Ada"));
        put("/api/v1/chaos", "{\"Message\": {\"ErrorCode\": 554, \"Probability\": 100}}");
        assertThatExceptionOfType(MessagingException.class)
                .isThrownBy(() -> send("bob@example.org", "Hello", "Dear Bob"));

        var refusals = get("/api/v1/chaos/refusals");

        assertThat(refusals.get(0).get("To").asString()).isEqualTo("ada@example.org");
        assertThat(refusals.get(0).get("MessageID").isNull()).isTrue();
        assertThat(refusals.get(1).get("To").asString()).isEqualTo("bob@example.org");
        assertThat(refusals.get(1).get("MessageID").asString()).contains("@");
    }

    private void send(String to, String subject, String text) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(smtp));
        var letter = new MimeMessage(Session.getInstance(settings));
        letter.setFrom(new InternetAddress("shop@example.org", "The shop"));
        letter.setRecipient(RecipientType.TO, new InternetAddress(to));
        letter.setSubject(subject, "UTF-8");
        letter.setText(text, "UTF-8");
        Transport.send(letter, "shop", "a secret");
    }

    private void put(String path, String body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(smtp + 1, path)))
                    .PUT(BodyPublishers.ofString(body))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    private JsonNode get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(smtp + 1, path)));
            return JsonMapper.shared()
                    .readTree(
                            http.send(request.build(), BodyHandlers.ofString()).body());
        }
    }
}
