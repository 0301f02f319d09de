package tidings.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What there is to read about the shop itself, for everybody: what can be asked of it (OpenAPI), what can happen in it
/// (a page for people, AsyncAPI for programs), and the schema that each event names as its own.
@RestController
class Documents {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);
    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final String events;

    Documents() throws IOException {
        var page = new ClassPathResource("events.html", Documents.class).getContentAsString(UTF_8);
        var catalogue = new ClassPathResource("events.md", Documents.class).getContentAsString(UTF_8);
        events = page.replace("<!-- catalogue -->", html(catalogue));
    }

    @GetMapping("/api/events")
    ResponseEntity<String> events() {
        return ResponseEntity.ok().contentType(HTML).body(events);
    }

    @GetMapping("/api/asyncapi.yaml")
    ResponseEntity<Resource> asyncApi() {
        return yaml(new ClassPathResource("asyncapi.yaml", Documents.class));
    }

    @GetMapping("/api/openapi.yaml")
    ResponseEntity<Resource> openApi() {
        return yaml(new ClassPathResource("openapi.yaml"));
    }

    /// The schema to which a `ce_dataschema` leads.
    @GetMapping("/schemas/{topic:[a-z]+}/{event:[A-Za-z]+}/{version:[0-9.]+}.json")
    ResponseEntity<Resource> schema(
            @PathVariable String topic, @PathVariable String event, @PathVariable String version) {
        var schema = new ClassPathResource("schemas/%s/%s/%s.json".formatted(topic, event, version));
        if (!schema.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(SCHEMA).body(schema);
    }

    private static ResponseEntity<Resource> yaml(Resource document) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(document);
    }

    private static String html(String markdown) {
        var tables = List.of(TablesExtension.create());
        var parser = Parser.builder().extensions(tables).build();
        return HtmlRenderer.builder().extensions(tables).build().render(parser.parse(markdown));
    }
}
