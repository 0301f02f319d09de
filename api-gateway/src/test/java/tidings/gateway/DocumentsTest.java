package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What can be asked and what can happen is no secret.
class DocumentsTest extends GatewayTest {

    @Test
    void aPersonReadsTheCatalogueInABrowserWithoutAToken() {
        var answer = http.get("/api/events", "Accept", "text/html,application/xhtml+xml;q=0.9");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("<h3>OrderPlaced</h3>", "<td>order-service</td>", "<a href=\"asyncapi.yaml\">")
                .doesNotContain("<!-- catalogue -->");
    }

    @Test
    void thePageLoadsNothingFromAnywhere() {
        assertThat(http.get("/api/events").body()).doesNotContainPattern("<(script|link|img|iframe)|@import|url\\(");
    }

    @Test
    void aProgramReadsTheAsyncApiDocument() {
        var answer = http.get("/api/asyncapi.yaml");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(answer.body()).startsWith("asyncapi: 3.0.0").contains("OrderPlaced");
    }

    @Test
    void theCatalogueIsReadAndNotWritten() {
        assertIsProblem(http.post("/api/events", "{}"), 405);
        assertIsProblem(http.post("/api/asyncapi.yaml", "{}"), 405);
    }

    @Test
    void theSchemaThatAnEventNamesIsThere() {
        var answer = http.get("/schemas/payments/PaymentRefunded/1.1.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/schema+json");
        assertThat(answer.body()).contains("https://tidings.example/schemas/payments/PaymentRefunded/1.1.json");
    }

    @Test
    void aSchemaThatWasNeverReleasedIsNotThere() {
        assertIsProblem(http.get("/schemas/payments/PaymentRefunded/7.json"), 404);
        assertIsProblem(http.get("/schemas/payments/%2e%2e/PaymentRefunded/1.json"), 400);
    }
}
