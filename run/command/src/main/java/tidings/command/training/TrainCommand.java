package tidings.command.training;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.command.system.CurrentProject;
import tidings.local.apps.Apps;
import tidings.local.process.Lifeline;
import tidings.local.supervision.Part;
import tidings.local.supervision.Progress;
import tidings.local.training.Training;
import tidings.provisioning.Trouble;

/// The command trains all programs, which start in a third of the time afterwards. Without it they only start slower,
/// so its failure is no failure.
@Command(name = "train", hidden = true, description = "Lets every program learn how it starts.")
public final class TrainCommand implements Callable<Integer> {
    @Option(names = "--one-by-one", description = "Leaves the processors to others, as far as it can.")
    private boolean oneByOne;

    /// The second system ends with this program, however that ends.
    @Override
    public Integer call() throws IOException {
        var atATime = oneByOne ? 1 : Runtime.getRuntime().availableProcessors();
        try (var training =
                Training.in(Lifeline.temporaryHome(), Apps.of(CurrentProject.project()), atATime, new Lessons())) {
            training.start(training.system().everyPart());
            new Rehearsal(training.system().gateway()).play();
        } catch (Trouble trouble) {
            System.out.print(("without it, because: " + trouble.getMessage()).indent(2));
        }
        return 0;
    }

    /// Tells which programs are done with learning.
    private static final class Lessons implements Progress {
        @Override
        public void stopped(Part part) {
            System.out.printf("  trained %s%n", part.name());
        }
    }
}
