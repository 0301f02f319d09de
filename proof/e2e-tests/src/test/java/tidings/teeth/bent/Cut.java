package tidings.teeth.bent;

import static net.bytebuddy.matcher.ElementMatchers.isBridge;
import static net.bytebuddy.matcher.ElementMatchers.nameMatches;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;

/// A place in the code at which something else is done.
///
/// @param type      its full name
/// @param methods   a regular expression, in which `|` stands between the names of several
/// @param arguments how many each of them takes
/// @param advice    what is done there
public record Cut(String type, String methods, int arguments, Class<?> advice) {

    /// The code of the type, bent. Throws [IllegalStateException] when it has no such methods.
    byte[] into(ClassFileLocator places) {
        var code = codeIn(places);
        return new ByteBuddy()
                .redefine(code, places)
                .visit(Advice.withCustomMapping()
                        .with(new Advice.AssignReturned.Factory())
                        .to(advice)
                        .on(method()))
                .make()
                .getBytes();
    }

    /// The code of the type, as it is. Throws [IllegalStateException] when it has no such methods, or lacks a
    /// field that the advice looks into.
    public TypeDescription codeIn(ClassFileLocator places) {
        var code = TypePool.Default.of(places).describe(type).resolve();
        if (code.getDeclaredMethods().filter(method()).size() < methods.split("\\|").length) {
            throw new IllegalStateException("%s has no such methods as %s(%d)".formatted(type, methods, arguments));
        }
        if (!fields().allMatch(field -> code.getDeclaredFields().stream().anyMatch(named(field)::matches))) {
            throw new IllegalStateException("%s lacks a field of %s".formatted(type, advice.getSimpleName()));
        }
        return code;
    }

    private Stream<String> fields() {
        return Stream.of(advice.getDeclaredMethods())
                .flatMap(method -> Stream.of(method.getParameters()))
                .flatMap(parameter -> Stream.of(parameter.getAnnotationsByType(Advice.FieldValue.class)))
                .map(Advice.FieldValue::value);
    }

    private ElementMatcher.Junction<MethodDescription> method() {
        return nameMatches(methods).and(takesArguments(arguments)).and(not(isBridge()));
    }
}
