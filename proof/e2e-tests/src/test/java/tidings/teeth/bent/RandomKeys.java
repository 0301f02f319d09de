package tidings.teeth.bent;

import java.util.UUID;
import net.bytebuddy.asm.Advice.AssignReturned.ToArguments;
import net.bytebuddy.asm.Advice.AssignReturned.ToArguments.ToArgument;
import net.bytebuddy.asm.Advice.OnMethodEnter;

/// The key says nothing of what is asked.
public final class RandomKeys {
    private RandomKeys() {}

    @OnMethodEnter
    @ToArguments(@ToArgument(0))
    static String key() {
        Agent.isAtWork();
        return UUID.randomUUID().toString();
    }
}
