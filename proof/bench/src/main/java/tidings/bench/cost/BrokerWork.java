package tidings.bench.cost;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import tidings.provisioning.Trouble;

/// How many requests of each kind a broker was sent, as it counts them itself.
///
/// @param requests by kind: `Produce`, `Fetch`, `OffsetCommit`
public record BrokerWork(Map<String, Long> requests) {
    private static final List<String> KINDS = List.of("Produce", "Fetch", "OffsetCommit");

    /// Asks the JVM of a broker, past the broker. Throws [Trouble] when it does not let itself be asked.
    @SuppressWarnings("BanJNDI") // a JVM of ours on this machine, which answers nobody else
    public static BrokerWork of(ProcessHandle broker) {
        try {
            var jvm = VirtualMachine.attach(Long.toString(broker.pid()));
            try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(jvm.startLocalManagementAgent()))) {
                return of(connector.getMBeanServerConnection());
            } finally {
                jvm.detach();
            }
        } catch (AttachNotSupportedException | IOException | JMException e) {
            throw new Trouble("The broker's JVM does not tell its counts: %s.".formatted(e.getMessage()), e);
        }
    }

    private static BrokerWork of(MBeanServerConnection beans) throws IOException, JMException {
        var requests = new LinkedHashMap<String, Long>();
        for (var kind : KINDS) {
            var all = new ObjectName(
                    "kafka.network:type=RequestMetrics,name=RequestsPerSec,request=%s,*".formatted(kind));
            var count = 0L;
            for (var version : beans.queryNames(all, null)) { // each version of the protocol is counted apart
                count += (Long) beans.getAttribute(version, "Count");
            }
            requests.put(kind, count);
        }
        return new BrokerWork(requests);
    }

    public BrokerWork since(BrokerWork earlier) {
        var sent = new LinkedHashMap<String, Long>();
        requests.forEach((kind, now) -> sent.put(kind, now - earlier.requests.getOrDefault(kind, 0L)));
        return new BrokerWork(sent);
    }
}
