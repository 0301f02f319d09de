package tidings.local.apps;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import tidings.provisioning.ServiceRegister;

/// The programs: each a jar with the libraries beside it, and what a training run has learnt about it.
public final class Apps {
    private static final String COMMAND = "command";
    private final Function<String, App> places;
    private final boolean training;

    private Apps(Function<String, App> places, boolean training) {
        this.places = places;
        this.training = training;
    }

    /// The programs of a build, in `target/app`. A part that is no service runs on the command's own jar.
    public static Apps of(Path project) {
        var modules = Modules.of(project.toAbsolutePath().normalize());
        return new Apps(
                part -> {
                    var module = isService(part) ? part : COMMAND;
                    var directory = modules.directory(module).resolve("target/app");
                    return new App(directory, module + "-1.0-SNAPSHOT.jar", part + ".aot");
                },
                false);
    }

    /// One program alone, as an image holds it.
    public static Apps alone(Path directory) {
        return new Apps(_ -> new App(directory, "app.jar", "app.aot"), false);
    }

    /// The same programs, but those that have not been trained are: each writes down what it has learnt when it ends.
    public Apps inTraining() {
        return new Apps(places, true);
    }

    public Path jar(String module) {
        return places.apply(module).jar();
    }

    /// The jars with the module's own classes and resources, and with those of what all services share.
    public List<Path> jars(String module) {
        var app = places.apply(module);
        return List.of(app.jar(), app.jarOf("messaging"));
    }

    /// Whether the program brings that one of our libraries.
    public boolean bring(String module, String library) {
        return Files.exists(places.apply(module).jarOf(library));
    }

    /// The code in these jars.
    public URLClassLoader code(String module) {
        var urls = jars(module).stream().map(Apps::url).toArray(URL[]::new);
        return new ProgramCode(urls, Apps.class.getClassLoader());
    }

    public Jvm jvm(String part, String heap) {
        var cache = places.apply(part).cache();
        var jvm = Jvm.withHeap(heap);
        if (training && !cache.isWhole()) {
            return jvm.with("-XX:AOTCacheOutput=" + cache.draft().file());
        }
        return jvm.trainedBy(cache.file());
    }

    public boolean isTrained(String part) {
        return places.apply(part).cache().isWhole();
    }

    /// Uses from now on what the program has written down.
    public void learnt(String part) {
        places.apply(part).cache().takeOver();
    }

    private static boolean isService(String part) {
        return ServiceRegister.declared().stream()
                .anyMatch(service -> service.name().equals(part));
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
