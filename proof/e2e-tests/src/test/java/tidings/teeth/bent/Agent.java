package tidings.teeth.bent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.AtomicBoolean;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.jspecify.annotations.Nullable;

/// Bends a service while it is loaded: `-javaagent:agent.jar=SKIPPED`.
public final class Agent {
    /// What the service's log says, once, when the bent code is at work.
    public static final String AT_WORK = "This service is bent, and just did it: ";

    private static final AtomicBoolean SAID = new AtomicBoolean();
    private static volatile String bend = "";

    private Agent() {}

    public static void premain(String name, Instrumentation jvm) {
        bend = name;
        Bend.valueOf(name).cuts().forEach(cut -> jvm.addTransformer(new Bending(cut)));
    }

    /// Called by bent code.
    public static void isAtWork() {
        if (SAID.compareAndSet(false, true)) {
            System.err.println(AT_WORK + bend);
        }
    }

    private record Bending(Cut cut) implements ClassFileTransformer {
        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] code) {
            return cut.type().replace('.', '/').equals(name) && loader != null ? bent(loader, code) : null;
        }

        private byte[] bent(ClassLoader loader, byte[] code) {
            try {
                return cut.into(new ClassFileLocator.Compound(
                        ClassFileLocator.Simple.of(cut.type(), code), ClassFileLocator.ForClassLoader.of(loader)));
            } catch (RuntimeException | Error failure) { // of which the JVM would say nothing
                System.err.println("This service could not be bent: " + failure);
                throw failure;
            }
        }
    }
}
