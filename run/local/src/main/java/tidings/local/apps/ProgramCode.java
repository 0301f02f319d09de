package tidings.local.apps;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;

/// The code of a program, for those who work with it without being it: they migrate its database. What the
/// program brings itself counts, also where the class path of these has something of that name, such as the
/// migrations of messaging.
final class ProgramCode extends URLClassLoader {
    ProgramCode(URL[] jars, ClassLoader parent) {
        super(jars, parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var own = findResources(name);
        return own.hasMoreElements() ? own : super.getResources(name);
    }
}
