package tidings.user.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What somebody who signed in shows with each request ([RFC 6750](https://www.rfc-editor.org/rfc/rfc6750)).
///
/// @param expiresIn seconds
record Token(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn) {
    /// The token stays out of logs.
    @Override
    public String toString() {
        return "Token[expiresIn=%d]".formatted(expiresIn);
    }
}
