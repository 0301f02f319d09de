package tidings.rules.measures;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import tidings.rules.SourceTree;

/// Methods as the compiler reads them: how many lines each has, from its first modifier to its closing brace, and which
/// are tests.
final class Methods extends TreeScanner<@Nullable Void, CompilationUnitTree> {
    private static final Set<String> OF_TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory");

    private final Map<String, Integer> lengths = new TreeMap<>();
    private final List<String> tests = new ArrayList<>();
    private final Trees trees;

    private Methods(Trees trees) {
        this.trees = trees;
    }

    static Methods in(Collection<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
            var methods = new Methods(Trees.instance(task));
            task.parse().forEach(unit -> methods.scan(unit, unit));
            return methods;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Integer> lengths() {
        return Map.copyOf(lengths);
    }

    List<String> tests() {
        return List.copyOf(tests);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        var positions = trees.getSourcePositions();
        var first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
        var last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
        lengths.put(
                SourceTree.name(Path.of(unit.getSourceFile().getName())) + ":" + first + " " + method.getName(),
                (int) (last - first + 1));
        if (method.getModifiers().getAnnotations().stream()
                .anyMatch(it -> OF_TESTS.contains(it.getAnnotationType().toString()))) {
            tests.add(method.getName().toString());
        }
        return super.visitMethod(method, unit);
    }
}
