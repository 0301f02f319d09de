package tidings.stories.system;

import java.util.List;
import java.util.Map;
import tidings.provisioning.DatabaseServer;

/// The whole system, beside one that a developer may have running on the usual ports. Starts once for all stories, and
/// ends with this JVM.
///
/// Its parts are processes of this machine, or containers with `-Dsystem=compose`: the stories are the same.
public sealed interface TheSystem permits EmbeddedSystem, ComposeSystem {
    static TheSystem running() {
        return Running.SYSTEM;
    }

    static String url(int usualPort) {
        return "http://127.0.0.1:" + running().port(usualPort);
    }

    int port(int usual);

    String secret(String name);

    /// The server that holds this database, as its administrator sees it.
    DatabaseServer serverOf(String database);

    /// How the broker's administrator connects.
    Map<String, Object> broker();

    /// Returns when it has ended.
    void stop(String part);

    /// Returns when it is ready.
    default void start(String part) {
        start(part, Map.of());
    }

    /// Starts a part with another configuration than usual, given as environment variables.
    void start(String part, Map<String, String> configuration);

    /// Starts a service that the system does not have unless somebody wants it. Returns when it is ready.
    void add(String service);

    /// Rebuilds a service's read model; where the two differ, only if that is wanted.
    Command.Outcome rebuild(String service, boolean evenIfDifferent);

    /// Ends a part as a crash would.
    void kill(String part);

    /// The broker's files in which this word stands.
    List<String> filesOfTheBrokerWith(String word);

    /// The logs of the services, and of the outside world, in which this word stands.
    List<String> logsWith(String word);

    /// The process or container that plays this part, and since when: another one after each start.
    String incarnationOf(String part);

    /// Started when the first story asks.
    final class Running {
        private static final TheSystem SYSTEM =
                System.getProperty("system", "embedded").equals("compose")
                        ? ComposeSystem.started()
                        : EmbeddedSystem.started();

        private Running() {}
    }
}
