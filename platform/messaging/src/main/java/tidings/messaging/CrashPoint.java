package tidings.messaging;

import org.jspecify.annotations.Nullable;
import tidings.messaging.crash.Crash;

/// A place between two durable steps, at which a service can be made to crash on purpose.
///
/// It is declared as a constant where it stands, and named after what has just been done. In the environment of a
/// service `TIDINGS_CRASH=payment.charged=kill@3` makes it die at the third passing of that point; `fail` throws an
/// exception there and `freeze:30s` waits, each once. Before it strikes it says so in the log. While nothing is set, a
/// point costs nothing: the constant below is then null, and the compiler leaves the question out.
public record CrashPoint(String name) {
    private static final @Nullable Crash ORDERED = Crash.ordered(System.getenv("TIDINGS_CRASH"));

    public static CrashPoint named(String name) {
        return new CrashPoint(name);
    }

    /// Passes, unless a crash was ordered here. Throws [IllegalStateException] where it is one of the kind `fail`.
    public void pass() {
        if (ORDERED != null) {
            ORDERED.at(name);
        }
    }
}
