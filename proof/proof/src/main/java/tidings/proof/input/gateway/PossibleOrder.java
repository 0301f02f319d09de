package tidings.proof.input.gateway;

import java.util.UUID;

/// A request that may be an order: under which key, and whose.
record PossibleOrder(String key, UUID customer) {}
