package tidings.teeth.bent;

import net.bytebuddy.asm.Advice.OnMethodEnter;
import net.bytebuddy.asm.Advice.OnNonDefaultValue;

/// Nothing is parked.
public final class Skipped {
    private Skipped() {}

    @OnMethodEnter(skipOn = OnNonDefaultValue.class)
    static boolean park() {
        Agent.isAtWork();
        return true;
    }
}
