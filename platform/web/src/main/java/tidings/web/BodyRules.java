package tidings.web;

/// The rules that a body's type declares (Bean Validation), for a handler that has something to look up before it may
/// refuse. Where there is nothing, `@Valid` does the same.
@FunctionalInterface
public interface BodyRules {
    /// Checks a body, and throws the [Problem] that points at what breaks a rule.
    void check(Object body);
}
