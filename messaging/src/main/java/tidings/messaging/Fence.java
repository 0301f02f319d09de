package tidings.messaging;

import tidings.messaging.Cause.Work;

/// The fence before a call outside: only whoever holds the claim on the intent passes it.
///
/// An instance that stood still wakes up in the middle of an [Effect], while another one may have taken up the intent.
/// The first call needs no word; an effect that makes several, or does something else before its call, passes the
/// fence before each. It costs nothing while time has passed as it should; else the database is asked.
public final class Fence {
    private static final ScopedValue<Lease> LEASE = ScopedValue.newInstance();

    private Fence() {}

    /// Returns when the call may be made, and always where no intent is being performed. Throws [ClaimLost] when the
    /// intent is another instance's.
    public static void pass() {
        if (LEASE.isBound()) {
            LEASE.get().check();
        }
    }

    /// Does the work, which is fenced by that lease, if it may be begun.
    static <X extends Exception> void around(Lease lease, Work<X> work) throws X {
        lease.check();
        ScopedValue.where(LEASE, lease).call(() -> {
            work.run();
            return lease;
        });
    }
}
