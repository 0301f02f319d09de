package tidings.provisioning;

import java.util.List;
import java.util.Set;

/// What a service may do on the topics: write those that it tells, read those that it reacts to, as a consumer group
/// of its own name; nothing else.
public record TopicAccess(String service, Set<String> tells, Set<String> hears) {
    /// The access of the services that every system has.
    public static List<TopicAccess> resident() {
        return ServiceRegister.resident().map(TopicAccess::of).toList();
    }

    /// The access of all services, also of those that can be added to a running system.
    public static List<TopicAccess> all() {
        return ServiceRegister.all().map(TopicAccess::of).toList();
    }

    /// Throws [Trouble] when there is no such service.
    public static TopicAccess named(String service) {
        return of(ServiceRegister.named(service));
    }

    private static TopicAccess of(DeclaredService declared) {
        return new TopicAccess(declared.name(), declared.tells(), declared.hears());
    }

    public String password() {
        return service + "-kafka-password";
    }
}
