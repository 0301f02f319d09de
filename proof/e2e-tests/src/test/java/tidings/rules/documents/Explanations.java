package tidings.rules.documents;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a page says of the types that its reader need not open: points of one sentence each, which begin with whom they
/// are about, such as `Outbox.publish`, and say what they promise.
record Explanations(List<String> points) {
    private static final Pattern SECTION = Pattern.compile("(?s)\\n## What need not be opened\\n(.*?)(?=\\n## |$)");
    private static final Pattern POINT = Pattern.compile("(?m)^- (.+(?:\\n  .+)*)");
    private static final Pattern SUBJECTS = Pattern.compile("^(?:(?:, | and )?`\\w+(?:\\.\\w+)?`)+");
    private static final Pattern SUBJECT = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");
    private static final Pattern SENTENCE = Pattern.compile("(?: [^ .]+){4,}\\.");

    static Explanations on(Document page) {
        var section = SECTION.matcher(page.text()).results().map(found -> found.group(1));
        return new Explanations(
                section.flatMap(text -> POINT.matcher(text).results().map(found -> found.group(1)))
                        .map(point -> point.replaceAll("\\s+", " "))
                        .toList());
    }

    /// The types that are explained.
    Set<String> types() {
        return subjects().map(subject -> subject.group(1)).collect(toSet());
    }

    /// The methods whose promise is given.
    Set<String> methods() {
        return subjects()
                .map(subject -> subject.group(2))
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    /// Those that are no sentence, or more than one.
    List<String> unclear() {
        return points.stream().filter(point -> !isSentence(point)).toList();
    }

    /// Whether something is said of those about whom it is; whom it names besides is a word.
    private static boolean isSentence(String point) {
        var said = SUBJECTS.matcher(point).replaceFirst("");
        return SENTENCE.matcher(SUBJECT.matcher(said).replaceAll("it")).matches();
    }

    private Stream<MatchResult> subjects() {
        return points.stream()
                .flatMap(point -> SUBJECTS.matcher(point).results())
                .flatMap(subjects -> SUBJECT.matcher(subjects.group()).results());
    }
}
