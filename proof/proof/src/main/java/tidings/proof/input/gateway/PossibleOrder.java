package tidings.proof.input.gateway;

import java.util.UUID;

/// Under which key somebody wants to buy something.
record PossibleOrder(String key, UUID customer) {}
