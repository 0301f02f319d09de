package tidings.local;

import java.nio.file.Files;
import java.nio.file.Path;

/// The programs as the build left them: `MODULE/target/app` holds a module's jar, the libraries beside it, and what a
/// training run has learnt about them.
public final class Apps {
    private static final String COMMAND = "command";
    private final Path project;
    private final boolean training;

    private Apps(Path project, boolean training) {
        this.project = project.toAbsolutePath().normalize();
        this.training = training;
    }

    public static Apps of(Path project) {
        return new Apps(project, false);
    }

    /// The same programs, but those that have not been trained are: each writes down what it has learnt when it ends.
    public Apps inTraining() {
        return new Apps(project, true);
    }

    Path jar(String module) {
        return directory(module).resolve("%s-1.0-SNAPSHOT.jar".formatted(module));
    }

    /// What a part has learnt in training. The broker and the mail server run on the command's own jar.
    Path cache(String part) {
        return directory(part).resolve(part + ".aot");
    }

    Jvm jvm(String part, String heap) {
        var jvm = Jvm.withHeap(heap);
        var trained = Files.exists(cache(part));
        return training && !trained ? jvm.with("-XX:AOTCacheOutput=" + cache(part)) : jvm.trainedBy(cache(part));
    }

    private Path directory(String part) {
        var module = part.equals(Broker.NAME) || part.equals(MailServer.NAME) ? COMMAND : part;
        return project.resolve(module).resolve("target/app");
    }
}
