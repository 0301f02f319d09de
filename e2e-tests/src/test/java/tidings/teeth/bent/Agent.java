package tidings.teeth.bent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.AtomicBoolean;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/// Bends a service while it is loaded: `-javaagent:agent.jar=SKIPPING`.
public final class Agent {
    /// What the service's log says, once, when the bent code is at work.
    public static final String AT_WORK = "This service is bent, and just did it: ";

    private static final AtomicBoolean SAID = new AtomicBoolean();
    private static volatile String bend = "";

    private Agent() {}

    public static void premain(String name, Instrumentation jvm) {
        bend = name;
        jvm.addTransformer(new Bending(Bend.valueOf(name)));
    }

    /// Called by bent code.
    public static void isAtWork() {
        if (SAID.compareAndSet(false, true)) {
            System.err.println(AT_WORK + bend);
        }
    }

    /// Puts a bend's advice into the one method that it is about.
    private record Bending(Bend bend) implements ClassFileTransformer {
        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] code) {
            return bend.type().replace('.', '/').equals(name) && loader != null ? bent(loader, code) : null;
        }

        private byte @Nullable [] bent(ClassLoader loader, byte[] code) {
            try {
                var places = new ClassFileLocator.Compound(
                        ClassFileLocator.Simple.of(bend.type(), code), ClassFileLocator.ForClassLoader.of(loader));
                var type = TypePool.Default.of(places).describe(bend.type()).resolve();
                return new ByteBuddy()
                        .redefine(type, places)
                        .visit(Advice.withCustomMapping()
                                .with(new Advice.AssignReturned.Factory())
                                .to(bend.advice())
                                .on(bend.method()))
                        .make()
                        .getBytes();
            } catch (RuntimeException | Error failure) { // of which the JVM would say nothing
                System.err.println("This service could not be bent: " + failure);
                throw failure;
            }
        }
    }
}
