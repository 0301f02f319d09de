package tidings.web;

import org.jspecify.annotations.Nullable;

/// A mapper says what a service's own exceptions mean to the sender of a request, so that what throws them needs
/// to know nothing of HTTP. A service has one at most.
@FunctionalInterface
public interface ProblemMapper {

    /// The problem that an exception means; null for what is none of the service's own, such as a defect.
    @Nullable
    Problem problem(Exception failure);
}
