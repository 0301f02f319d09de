package tidings.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tidings.local.LocalSystem;
import tidings.provisioning.ServiceDatabase;
import tidings.provisioning.Trouble;

@Command(
        name = "new-reaction",
        description = "Makes a new service, which reacts to orders, from the template in the source tree.")
final class NewReaction implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            description = "What the service is about, in one word of small letters, such as loyalty.")
    private String name = "";

    @Override
    public Integer call() throws IOException {
        var project = Here.project();
        var service = name + "-service";
        if (!name.matches("[a-z]{2,20}")) {
            throw new Trouble("'%s' cannot name a service: it takes one word of 2 to 20 small letters, such as loyalty."
                    .formatted(name));
        }
        if (Files.exists(project.resolve(service))) {
            throw new Trouble("There is a %s already: choose another name.".formatted(service));
        }
        var template = new Template(
                project.resolve("template"),
                name,
                LocalSystem.FIRST_ADDED + ServiceDatabase.added().size());
        var changes = new Registration(project, template).changes();
        template.copyTo(project);
        for (var change : changes.entrySet()) {
            Files.writeString(change.getKey(), change.getValue());
        }
        tell(project, service, changes.keySet());
        return 0;
    }

    private static void tell(Path project, String service, Iterable<Path> changed) {
        System.out.printf("Made %s, and registered it in:%n", service);
        changed.forEach(file -> System.out.printf("  %s%n", project.relativize(file)));
        System.out.printf("""

                Add it to the running system:    ./tidings start %1$s
                See it react:                    ./tidings logs %1$s
                Say what it does about orders:   %1$s/src/main/java, class OrderReactions
                """, service);
    }
}
