package tidings.rules.measures;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tidings.rules.SourceTree;

/// How many lines each of many things has.
record Lengths(Map<String, Integer> lines) {
    static Lengths ofFiles(Stream<Path> files) {
        return new Lengths(files.collect(
                toMap(SourceTree::name, file -> SourceTree.lines(file).size())));
    }

    List<Map.Entry<String, Integer>> longerThan(int limit) {
        return lines.entrySet().stream().filter(it -> it.getValue() > limit).toList();
    }

    /// The length that so many of a hundred do not exceed.
    int atMost(int percent) {
        return lines.values().stream().sorted().toList().get(lines.size() * percent / 100);
    }

    int sum() {
        return lines.values().stream().mapToInt(it -> it).sum();
    }
}
