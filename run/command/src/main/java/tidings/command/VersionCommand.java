package tidings.command;

import picocli.CommandLine.IVersionProvider;

/// Which Tidings, on which Java.
final class VersionCommand implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"tidings 1.0-SNAPSHOT, Java " + Runtime.version()};
    }
}
