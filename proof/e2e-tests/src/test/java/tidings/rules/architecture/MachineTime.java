package tidings.rules.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/// The time of the machine, asked for: at once, in an id that carries it, or by a clock that is named to be asked
/// later.
///
/// A bean may be a clock of the machine: a test puts another one in its place.
final class MachineTime {
    private static final String BEAN = "org.springframework.context.annotation.Bean";
    private static final Set<String> QUESTIONS = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()",
            "java.util.GregorianCalendar.<init>()");

    private static final String IDS = "com.github.f4b6a3.uuid.UuidCreator";

    private MachineTime() {}

    /// Asks what time it is, and no clock.
    static DescribedPredicate<JavaAccess<?>> askedAtOnce() {
        return describe(
                "the time comes from no clock",
                access -> access.getTarget() instanceof CodeUnitAccessTarget asked
                        && (QUESTIONS.contains(asked.getFullName()) || isNow(asked) || isIdOfNow(asked)));
    }

    /// Takes a clock of the machine, where none was injected.
    static DescribedPredicate<JavaAccess<?>> takenByItself() {
        return describe(
                "the clock is the machine's",
                access -> access.getTarget() instanceof CodeUnitAccessTarget asked
                        && isClock(asked)
                        && !access.getOrigin().isAnnotatedWith(BEAN));
    }

    private static boolean isNow(CodeUnitAccessTarget asked) {
        return asked.getOwner().getPackageName().startsWith("java.time")
                && asked.getName().equals("now")
                && asked.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
    }

    /// An id that carries a time is made of the machine's, unless it is given one.
    private static boolean isIdOfNow(CodeUnitAccessTarget asked) {
        return asked.getOwner().getFullName().equals(IDS)
                && asked.getName().startsWith("getTime")
                && asked.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Instant.class));
    }

    private static boolean isClock(CodeUnitAccessTarget asked) {
        return (asked.getOwner().isEquivalentTo(Clock.class) || asked.getOwner().isEquivalentTo(InstantSource.class))
                && asked.getName().matches("(system|tick[A-Z]).*");
    }
}
