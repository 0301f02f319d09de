package tidings.proof.input.gateway;

/// An input that was not taken as it should be.
///
/// @param number the input's, which makes it again together with the seed
public record Violation(int number, String what, String input) {
    @Override
    public String toString() {
        return "Request %d got %s. It was: %s".formatted(number, what, input);
    }
}
