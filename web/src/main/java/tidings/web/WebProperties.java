package tidings.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// What a service may say about its HTTP face.
///
/// @param open      the requests that need no token, such as `GET /products`
/// @param bodyLimit the largest body that is accepted
@ConfigurationProperties("tidings.web")
record WebProperties(List<String> open, DataSize bodyLimit) {}
