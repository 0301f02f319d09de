package tidings.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// What a service may say about its HTTP face.
///
/// @param open      the requests that need no token, such as `GET /products`
/// @param bodyLimit the largest body that is accepted
/// @param keyed     the requests that can be repeated under an idempotency key, such as `POST /orders`
/// @param makesKeys whether one of those that comes without a key gets one
@ConfigurationProperties("tidings.web")
public record WebProperties(List<String> open, DataSize bodyLimit, List<String> keyed, boolean makesKeys) {}
