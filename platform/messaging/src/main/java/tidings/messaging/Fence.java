package tidings.messaging;

import org.jspecify.annotations.Nullable;

/// The fence before a call outside: only the instance that holds the claim on the intent passes it.
///
/// An instance that stood still wakes up in the middle of an [Effect], while another one may have taken up the
/// intent. Messaging passes the fence for the first call; an effect that makes several, or does something else
/// before its call, passes it before each. It costs nothing while time has passed as it should; else the database
/// is asked.
public final class Fence {
    private static final ScopedValue<Runnable> CHECK = ScopedValue.newInstance();

    private Fence() {}

    /// Returns when the call may be made, and always where no intent is being performed. Throws an exception,
    /// which is not to be caught, when the intent is another instance's.
    public static void pass() {
        if (CHECK.isBound()) {
            CHECK.get().run();
        }
    }

    /// Does the work behind a fence: for messaging itself.
    ///
    /// @param check what is asked at the fence; it throws an exception where the call may not be made
    public static <T extends @Nullable Object, X extends Throwable> T around(
            Runnable check, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CHECK, check).call(work);
    }
}
