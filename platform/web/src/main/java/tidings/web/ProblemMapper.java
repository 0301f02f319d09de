package tidings.web;

import org.jspecify.annotations.Nullable;

/// Says what a service's own exceptions are to whoever has sent the request, so that what throws them needs to know
/// nothing of HTTP. A service has one at most.
@FunctionalInterface
public interface ProblemMapper {

    /// Returns null for what is none of the service's own, such as a defect.
    @Nullable
    Problem problem(Exception failure);
}
