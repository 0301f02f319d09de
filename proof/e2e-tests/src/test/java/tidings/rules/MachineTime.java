package tidings.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Set;

/// A question for the time that the machine answers: asked now, asked for a zone, or named to be asked later.
///
/// A bean may be a clock of the machine: a test puts another one in its place.
final class MachineTime extends DescribedPredicate<JavaAccess<?>> {
    private static final String BEAN = "org.springframework.context.annotation.Bean";
    private static final Set<String> QUESTIONS = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()",
            "java.util.GregorianCalendar.<init>()");

    MachineTime() {
        super("the time comes from the machine");
    }

    @Override
    public boolean test(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget asked
                && (QUESTIONS.contains(asked.getFullName())
                        || isNow(asked)
                        || (isClock(asked) && !access.getOrigin().isAnnotatedWith(BEAN)));
    }

    private static boolean isNow(CodeUnitAccessTarget asked) {
        return asked.getOwner().getPackageName().startsWith("java.time")
                && asked.getName().equals("now")
                && asked.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
    }

    private static boolean isClock(CodeUnitAccessTarget asked) {
        return asked.getOwner().isEquivalentTo(Clock.class) && asked.getName().matches("(system|tick[A-Z]).*");
    }
}
