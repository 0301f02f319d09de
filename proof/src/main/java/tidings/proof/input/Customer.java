package tidings.proof.input;

import java.util.UUID;

/// Somebody whom the gateway lets in.
public record Customer(UUID id, String token) {}
