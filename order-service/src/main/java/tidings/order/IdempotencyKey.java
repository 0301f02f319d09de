package tidings.order;

/// An idempotency key is what a client calls its request, so that we recognise it when it is sent again: 1 to 255
/// characters, one user's own.
record IdempotencyKey(String value) {
    IdempotencyKey {
        if (value.isBlank() || value.length() > 255) {
            throw new IllegalArgumentException("An idempotency key has 1 to 255 characters");
        }
    }

    public static IdempotencyKey of(String value) {
        return new IdempotencyKey(value);
    }
}
