package tidings.provisioning.steps;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;

import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import tidings.provisioning.TopicAccess;

/// What the broker lets a service do, in the broker's own words.
final class Permissions {
    private Permissions() {}

    static Stream<AclBinding> of(TopicAccess access) {
        var tells = access.tells().stream().flatMap(topic -> allow(access.service(), TOPIC, topic, WRITE, DESCRIBE));
        var hears = access.hears().stream().flatMap(topic -> allow(access.service(), TOPIC, topic, READ, DESCRIBE));
        var group = access.hears().isEmpty()
                ? Stream.<AclBinding>empty()
                : allow(access.service(), GROUP, access.service(), READ);
        return Stream.of(tells, hears, group).flatMap(permissions -> permissions);
    }

    private static Stream<AclBinding> allow(
            String service, ResourceType type, String name, AclOperation... operations) {
        var resource = new ResourcePattern(type, name, PatternType.LITERAL);
        return Stream.of(operations)
                .map(operation -> new AclBinding(
                        resource, new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW)));
    }
}
