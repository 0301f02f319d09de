package tidings.user;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/// What is configured about users.
///
/// @param privateKey            the key that tokens are signed with (PKCS#8, PEM)
/// @param tokenLifetime         how long a token is good for
/// @param administratorEmail    the first administrator's address
/// @param administratorPassword from the secrets; empty means that there is no administrator
@ConfigurationProperties("tidings.user")
public record UserProperties(
        Resource privateKey, Duration tokenLifetime, String administratorEmail, String administratorPassword) {}
