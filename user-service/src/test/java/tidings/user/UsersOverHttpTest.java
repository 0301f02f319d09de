package tidings.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.testing.Backends;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Backends.class)
class UsersOverHttpTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Test
    void whoSignsUpCanSignInAndSeeThemselves() {
        var email = email();
        var signedUp = post("/users", user(email));
        assertThat(signedUp.statusCode()).as(signedUp.body()).isEqualTo(201);
        var id = json(signedUp).at("/userId").asString();

        var token = json(post("/sessions", credentials(email, "a long secret")));
        var seen = get("/users/" + id, token.at("/access_token").asString());

        assertThat(signedUp.headers().firstValue("Location").orElseThrow()).isEqualTo("/users/" + id);
        assertThat(token.at("/token_type").asString()).isEqualTo("Bearer");
        assertThat(token.at("/expires_in").asInt()).isEqualTo(3600);
        assertThat(json(seen).at("/email").asString()).isEqualTo(email);
        assertThat(seen.body()).doesNotContain("secret", "assword");
    }

    @Test
    void nobodySeesSomebodyElse() {
        var email = email();
        post("/users", user(email));
        var other = json(post("/users", user(email()))).at("/userId").asString();

        var token = json(post("/sessions", credentials(email, "a long secret")))
                .at("/access_token")
                .asString();

        var refused = get("/users/" + other, token);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refusalIn(refused)).isEqualTo("""
                {"type":"about:blank","title":"Not Found","status":404,\
                "detail":"There is no such user, or it is not you. Check the id.",\
                "instance":"/users/%s","traceId":"…"}""".formatted(other));
        assertThat(get("/users/" + UUID.randomUUID(), token).statusCode()).isEqualTo(404);
        assertThat(get("/users/7", token).statusCode()).isEqualTo(400);
    }

    @Test
    void anAddressThatIsSomebodysIsPointedAt() {
        var email = email();
        post("/users", user(email));

        var refused = post("/users", user(email));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refusalIn(refused)).isEqualTo("""
                {"type":"tag:tidings.example,2026:email-taken","title":"E-mail address taken","status":409,\
                "detail":"Somebody has signed up with this address already, so nothing was done.\
                 Sign in with POST /api/sessions, or use another address.",\
                "instance":"/users","traceId":"…","errors":[{"pointer":"/email","detail":"is taken"}]}""");
    }

    @Test
    void ofManyWhoWantOneAddressAtOnceOneGetsItAndIsAnnounced() {
        var email = email();

        var answers = Stream.of(email, email.toUpperCase(Locale.ROOT), email, email)
                .map(spelling -> CompletableFuture.supplyAsync(() -> post("/users", user(spelling))))
                .toList()
                .stream()
                .map(answer -> answer.join().statusCode())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(database.sql("select count(*) from users where lower(email) = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"email":"nobody","name":"Ada","password":"a long secret"}           | /email
                    {"email":"ädä@example.org","name":"Ada","password":"a long secret"}  | /email
                    {"email":"ada@example.org","name":" ","password":"a long secret"}    | /name
                    {"email":"ada@example.org","name":"Ada","password":"short"}          | /password
                    {"email":"ada@example.org","name":"Ada"}                             | /password
                    """)
    void aSignUpThatBreaksARuleIsPointedAt(String body, String pointer) {
        var answer = post("/users", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void wrongCredentialsTellNothingOfWhoIsACustomer() {
        var email = email();
        post("/users", user(email));

        var wrongPassword = post("/sessions", credentials(email, "another secret"));
        var unknown = post("/sessions", credentials(email(), "a long secret"));
        var endless = post("/sessions", credentials(email, "x".repeat(100)));

        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(endless.statusCode()).isEqualTo(401);
        assertThat(wrongPassword.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"tidings\"");
        assertThat(refusalIn(wrongPassword)).isEqualTo(refusalIn(unknown)).isEqualTo("""
                {"type":"tag:tidings.example,2026:wrong-credentials","title":"Wrong credentials","status":401,\
                "detail":"There is no user with this e-mail address and password. Check both, and try again.",\
                "instance":"/sessions","traceId":"…"}""");
    }

    @Test
    void theFirstAdministratorSignsInWithTheSecret(@Value("${admin-password}") String adminPassword) {
        var token = json(post("/sessions", credentials("admin@tidings.example", adminPassword)));

        assertThat(token.at("/access_token").asString()).isNotEmpty();
    }

    @Test
    void outsidersGetTheKeyThatChecksTokens() {
        var keys = json(get("/.well-known/jwks.json", null));

        assertThat(keys.at("/keys/0/kty").asString()).isEqualTo("RSA");
        assertThat(keys.at("/keys/0/alg").asString()).isEqualTo("RS256");
        assertThat(keys.at("/keys/0").propertyNames()).doesNotContain("d", "p", "q");
    }

    @Test
    void whoSignsUpIsAnnounced() {
        var id = json(post("/users", user(email()))).at("/userId").asString();

        assertThat(announcementsOf(id)).containsExactly("UserSignedUp");
    }

    @Test
    void whoIsErasedCanNoLongerSignInAndTheirAddressIsFree() {
        var email = email();
        post("/users", user(email));
        var token = token(email);

        var erased = delete(token);

        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(204);
        assertThat(post("/sessions", credentials(email, "a long secret")).statusCode())
                .isEqualTo(401);
        assertThat(post("/users", user(email)).statusCode()).isEqualTo(201);
    }

    @Test
    void anErasureIsToldOnceHoweverOftenItIsAskedFor() {
        var email = email();
        var id = json(post("/users", user(email))).at("/userId").asString();
        var token = token(email);

        var answers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> delete(token))).limit(4).toList().stream()
                        .map(answer -> answer.join().statusCode());

        assertThat(answers).containsOnly(204);
        assertThat(delete(token).statusCode()).isEqualTo(204);
        assertThat(announcementsOf(id)).containsExactly("UserSignedUp", "UserErased");
        assertThat(get("/users/" + id, token).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyIsErasedWhoDoesNotSayWhoTheyAre() {
        assertThat(send(request("/users/me").DELETE()).statusCode()).isEqualTo(401);
    }

    @Test
    void anAdministratorIsNotErased(@Value("${admin-password}") String adminPassword) {
        var admin = json(post("/sessions", credentials("admin@tidings.example", adminPassword)));

        var refused = delete(admin.at("/access_token").asString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refusalIn(refused)).isEqualTo("""
                {"type":"tag:tidings.example,2026:administrator","title":"Administrators stay","status":403,\
                "detail":"Nothing was done: the shop would make another administrator at its next start.\
                 Change the configuration instead.","instance":"/users/me","traceId":"…"}""");
        assertThat(post("/sessions", credentials("admin@tidings.example", adminPassword))
                        .statusCode())
                .isEqualTo(200);
    }

    private String token(String email) {
        return json(post("/sessions", credentials(email, "a long secret")))
                .at("/access_token")
                .asString();
    }

    private HttpResponse<String> delete(String token) {
        return send(request("/users/me").DELETE().header("Authorization", "Bearer " + token));
    }

    private List<String> announcementsOf(String userId) {
        return database.sql("select type from messaging.outbox where key = ? order by id")
                .param(userId)
                .query(String.class)
                .list();
    }

    private static String email() {
        return UUID.randomUUID() + "@example.org";
    }

    private static String user(String email) {
        return """
                {"email":"%s","name":"Ada","password":"a long secret"}""".formatted(email);
    }

    private static String credentials(String email, String password) {
        return """
                {"email":"%s","password":"%s"}""".formatted(email, password);
    }

    private HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> get(String path, @Nullable String token) {
        return send(token == null ? request(path) : request(path).header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// The answer to the letter, but for what differs each time.
    private static String refusalIn(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return answer.body().replaceFirst("\"traceId\":\"[0-9a-f]{32}\"", "\"traceId\":\"…\"");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Objects.requireNonNull(JsonMapper.shared().readTree(answer.body()));
    }
}
