package tidings.command.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tidings.command.system.CurrentProject;
import tidings.local.apps.Modules;
import tidings.local.postgres.Database;
import tidings.provisioning.ServiceDatabase;
import tidings.provisioning.ServiceRegister;
import tidings.provisioning.Trouble;

/// `./tidings new-reaction` copies the template under a new name, and lists the new service where it has to be.
@Command(
        name = "new-reaction",
        description = "Makes a new service, which reacts to orders, from the template in the source tree.")
public final class NewReactionCommand implements Callable<Integer> {
    private static final String PLACE = "added-services";

    @Parameters(
            paramLabel = "NAME",
            description = "What the service is about, in one word of small letters, such as loyalty.")
    private String name = "";

    @Override
    public Integer call() throws IOException {
        var project = CurrentProject.project();
        refuseBadName();
        refuseTakenName(project);
        var template = new Template(project.resolve(PLACE).resolve("template"), name, ServiceRegister.nextPort());
        var changes = new ServiceRegistration(project, template).changes();
        template.copyTo(project.resolve(PLACE));
        for (var change : changes.entrySet()) {
            Files.writeString(change.getKey(), change.getValue());
        }
        tell(project, name + "-service", changes.keySet());
        return 0;
    }

    private void refuseBadName() {
        if (!name.matches("[a-z]{2,20}") || SourceVersion.isKeyword(name)) {
            throw new Trouble(
                    ("'%s' cannot name a service: it takes one word of 2 to 20 small letters, such as loyalty,"
                                    + " that means nothing in Java.")
                            .formatted(name));
        }
    }

    /// Refuses a name that is taken: it becomes the name of a module, a package and a database.
    private void refuseTakenName(Path project) {
        var modules = Modules.of(project);
        var taken = modules.has(name + "-service")
                || Files.exists(project.resolve(PLACE).resolve(name + "-service"))
                || modules.directories().stream()
                        .anyMatch(module -> Files.exists(
                                module.resolve("src/main/java/tidings").resolve(name)))
                || ServiceDatabase.all().stream().anyMatch(it -> it.name().equals(name))
                || Set.of(Database.NAME, "target").contains(name);
        if (taken) {
            throw new Trouble(
                    "The name %s is taken, by a service, a package or a database: choose another one.".formatted(name));
        }
    }

    private static void tell(Path project, String service, Iterable<Path> changed) {
        System.out.printf("Made %s, and registered it in:%n", service);
        changed.forEach(file -> System.out.printf("  %s%n", project.relativize(file)));
        System.out.printf("""

                Add it to the running system:    ./tidings start %1$s
                See it react:                    ./tidings logs %1$s
                Say what it does about orders:   %2$s/%1$s/src/main/java, class OrderReactions
                """, service, PLACE);
    }
}
