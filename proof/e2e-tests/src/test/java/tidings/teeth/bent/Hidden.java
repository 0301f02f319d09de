package tidings.teeth.bent;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/// What messaging keeps to itself.
final class Hidden {
    private Hidden() {}

    /// Calls the method of that name which takes such arguments.
    static Object call(Object its, String name, Object... arguments) {
        try {
            var method = methodOf(its, name, arguments);
            method.setAccessible(true);
            return method.invoke(its, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method methodOf(Object its, String name, Object... arguments) {
        return Arrays.stream(its.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && takes(method, arguments))
                .findFirst()
                .orElseThrow();
    }

    private static boolean takes(Method method, Object... arguments) {
        var types = method.getParameterTypes();
        return types.length == arguments.length && (types.length == 0 || types[0].isInstance(arguments[0]));
    }
}
