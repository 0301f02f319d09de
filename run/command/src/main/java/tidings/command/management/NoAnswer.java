package tidings.command.management;

import java.util.List;
import java.util.stream.Collectors;
import tidings.local.ServiceProcess;
import tidings.provisioning.Trouble;

/// A service does not answer, or not as it should. What it has, and whether it did what it was asked for, is not known.
public final class NoAnswer extends Trouble {
    private final String what;
    private final String service;

    /// @param how such as `does not answer`
    NoAnswer(ServiceProcess service, String how) {
        this(service.name() + " " + how, "", service.name());
    }

    private NoAnswer(String what, String meaning, String service) {
        super("""
                %s
                %sIs it running? ./tidings ps shows it, ./tidings start %s starts it. \
                Then ask again.""".formatted(what, meaning, service));
        this.what = what;
        this.service = service;
    }

    /// Several of them, a line each, and what it means for what was wanted.
    public static NoAnswer ofAll(List<NoAnswer> all, String meaning) {
        var lines = all.stream().map(NoAnswer::what).collect(Collectors.joining("\n"));
        return new NoAnswer(lines, "%s%n".formatted(meaning), all.size() == 1 ? all.getFirst().service : "SERVICE");
    }

    /// The same failure, with what it means for what was wanted.
    public NoAnswer meaning(String meaning) {
        return ofAll(List.of(this), meaning);
    }

    /// The service that gives no answer, and what it does instead, in a line.
    public String what() {
        return what;
    }
}
