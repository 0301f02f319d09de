package tidings.bench.cost;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// The processes that are watched, by the part of the system that they are. A part's children are part of it, such as
/// a database's sessions; but not those of this process, which may have started all the others.
///
/// @param byPart in the order in which they are shown
public record Processes(Map<String, ProcessHandle> byPart) {

    /// How long processors have worked for each part until now.
    public ProcessorTime processorTime() {
        return new ProcessorTime(System.nanoTime(), ofEach(ProcessFile::processorSeconds));
    }

    /// How much memory each part takes, in megabytes (PSS: of what several share, each has its part).
    public Map<String, Double> megabytes() {
        return ofEach(ProcessFile::megabytes);
    }

    private Map<String, Double> ofEach(LongToDoubleFunction what) {
        var all = new LinkedHashMap<String, Double>();
        byPart.forEach((part, process) -> all.put(part, sum(process, what)));
        return all;
    }

    private static double sum(ProcessHandle process, LongToDoubleFunction what) {
        var children = process.equals(ProcessHandle.current()) ? Stream.<ProcessHandle>empty() : process.descendants();
        return Stream.concat(Stream.of(process), children)
                .flatMapToDouble(it -> DoubleStream.of(what.applyAsDouble(it.pid())))
                .sum();
    }
}
