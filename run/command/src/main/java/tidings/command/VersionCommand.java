package tidings.command;

import picocli.CommandLine.IVersionProvider;

/// The version says which Tidings this is, on which Java.
final class VersionCommand implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"tidings 1.0-SNAPSHOT, Java " + Runtime.version()};
    }
}
