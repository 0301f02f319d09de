package tidings.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// How many lines each method has, from its first modifier to its closing brace, as the compiler reads them.
final class Methods extends TreeScanner<@Nullable Void, CompilationUnitTree> {
    private final Map<String, Integer> lengths = new TreeMap<>();
    private final Trees trees;

    private Methods(Trees trees) {
        this.trees = trees;
    }

    static Map<String, Integer> lengths(Collection<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
            var methods = new Methods(Trees.instance(task));
            task.parse().forEach(unit -> methods.scan(unit, unit));
            return methods.lengths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        var positions = trees.getSourcePositions();
        var first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
        var last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
        lengths.put(
                SourceTree.name(Path.of(unit.getSourceFile().getName())) + ":" + first + " " + method.getName(),
                (int) (last - first + 1));
        return super.visitMethod(method, unit);
    }
}
