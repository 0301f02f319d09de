package tidings.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What is configured about the gateway.
///
/// @param services       where each service is
/// @param connectTimeout after which a service that does not take the call counts as down
/// @param answerTimeout  after which a service that does not answer counts as too slow
/// @param rate           how often one may ask
@ConfigurationProperties("tidings.gateway")
public record GatewayProperties(
        Map<Upstream, URI> services, Duration connectTimeout, Duration answerTimeout, Rate rate) {
    /// A rate of requests a second; 0 for no limit.
    ///
    /// @param user    for each user
    /// @param address for each address from which requests come without a user
    public record Rate(int user, int address) {
        public Rate {
            if (user < 0 || address < 0) {
                throw new IllegalArgumentException("A rate is a number of requests a second; 0 is for no limit");
            }
        }
    }

    URI urlOf(Upstream service) {
        return Objects.requireNonNull(services.get(service), () -> "Nobody said where " + service + " is");
    }
}
