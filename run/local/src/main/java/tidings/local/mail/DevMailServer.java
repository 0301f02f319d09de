package tidings.local.mail;

import java.util.List;
import tidings.local.apps.Apps;
import tidings.local.apps.Jvm;
import tidings.local.ports.Ports;
import tidings.local.process.Home;
import tidings.local.process.Program;
import tidings.local.supervision.Part;
import tidings.local.supervision.Tier;

/// A mail server for development, which delivers nothing: letters are read over HTTP, as
/// [Mailpit](https://mailpit.axllent.org)'s are.
public final class DevMailServer implements Part {
    public static final String NAME = "mail";

    private final int smtpPort;
    private final int httpPort;
    private final Apps apps;
    private final Program program;

    public DevMailServer(Home home, int smtpPort, int httpPort, Apps apps) {
        this.smtpPort = smtpPort;
        this.httpPort = httpPort;
        this.apps = apps;
        this.program = new Program(NAME, home);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(smtpPort, httpPort);
    }

    @Override
    public Tier tier() {
        return Tier.SURROUNDINGS;
    }

    @Override
    public Program program() {
        return program;
    }

    @Override
    public void launch() {
        var command = apps.jvm(NAME, "192m")
                .with(Jvm.LOGGING)
                .onThisClassPath()
                .command(DevMailProcess.class.getName(), Integer.toString(smtpPort), Integer.toString(httpPort));
        program.start(command, Jvm.ENVIRONMENT);
    }

    @Override
    public boolean isReady() {
        return Ports.answers(smtpPort) && Ports.answers(httpPort);
    }
}
