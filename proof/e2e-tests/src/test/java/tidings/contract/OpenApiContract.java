package tidings.contract;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/// What the OpenAPI document promises to those who ask, and what it asks of them.
public final class OpenApiContract {
    private static final JsonPointer REFUSED = JsonPointer.compile("/components/responses/NotFound");

    private final OpenApi document;

    public OpenApiContract() {
        this(OpenApi.published());
    }

    OpenApiContract(OpenApi document) {
        this.document = document;
    }

    /// The requests that it describes, such as `GET /api/products`.
    public Stream<String> requests() {
        return document.operations()
                .map(operation -> "%s %s"
                        .formatted(
                                OpenApi.method(operation),
                                PathTemplate.of(operation).text()));
    }

    /// What an example says that its schema does not allow, a sentence each.
    public List<String> faultsOfExamples() {
        return document.examples()
                .flatMap(at -> document.faults(at, document.at(at).get("example")).stream()
                        .map(fault -> at + fault.toString()))
                .toList();
    }

    /// Fails unless such an answer is promised: to this request, with this status, of this type and form. What is
    /// asked for and not described must be refused, and so must what is described in another form.
    ///
    /// @param body what was sent with the request; empty for none
    public void judge(String body, HttpResponse<String> answer) {
        var operation = document.operation(
                answer.request().method(), answer.request().uri().getRawPath());
        if (operation.isPresent() && answer.statusCode() / 100 == 2) {
            mustBeAllowed(new Asked(document, operation.get(), answer.request(), body), answer);
        }
        mustBePromised(promised(operation, answer), answer);
    }

    private static void mustBeAllowed(Asked asked, HttpResponse<String> answer) {
        var faults = asked.faults();
        must(faults.isEmpty(), "%s was accepted, which openapi.yaml does not allow: %s".formatted(answer, faults));
    }

    private void mustBePromised(JsonPointer response, HttpResponse<String> answer) {
        if (document.at(response).has("content")) {
            mustBeOfPromisedForm(response.appendProperty("content"), answer);
        } else {
            must(answer.body().isEmpty(), answer + " has a body, where openapi.yaml promises none");
        }
        judgeHeaders(answer, response.appendProperty("headers"));
    }

    private void mustBeOfPromisedForm(JsonPointer types, HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("nothing").split(";", 2)[0];
        mustBeOneOf(types, type, answer + " has the content type");
        if (type.endsWith("json")) {
            mustFit(types.appendProperty(type), JsonMapper.shared().readTree(answer.body()), answer.toString());
        }
    }

    private void judgeHeaders(HttpResponse<String> answer, JsonPointer headers) {
        for (var name : document.at(headers).propertyNames()) {
            var value = answer.headers().firstValue(name).orElse("");
            mustFit(document.resolved(headers.appendProperty(name)), StringNode.valueOf(value), name + " of " + answer);
        }
    }

    /// The place where the document describes this answer.
    private JsonPointer promised(Optional<JsonPointer> operation, HttpResponse<String> answer) {
        if (operation.isEmpty()) {
            must(
                    answer.statusCode() / 100 == 4,
                    answer + " should have been refused: openapi.yaml does not describe this request");
            return REFUSED;
        }
        var responses = operation.get().appendProperty("responses");
        var status = String.valueOf(answer.statusCode());
        mustBeOneOf(responses, status, answer + " has the status");
        return document.resolved(responses.appendProperty(status));
    }

    private void mustBeOneOf(JsonPointer place, String name, String said) {
        var promised = document.at(place).propertyNames();
        must(promised.contains(name), "%s %s, where openapi.yaml promises one of %s".formatted(said, name, promised));
    }

    private void mustFit(JsonPointer place, JsonNode value, String name) {
        var faults = document.faults(place, value);
        must(faults.isEmpty(), "%s is not what openapi.yaml promises: %s in %s".formatted(name, faults, value));
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new BrokenPromise(otherwise);
        }
    }
}
