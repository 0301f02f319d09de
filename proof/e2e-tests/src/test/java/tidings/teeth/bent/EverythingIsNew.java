package tidings.teeth.bent;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import net.bytebuddy.asm.Advice.Argument;
import net.bytebuddy.asm.Advice.AssignReturned.ToReturned;
import net.bytebuddy.asm.Advice.OnMethodExit;
import net.bytebuddy.asm.Advice.Return;

/// Whatever the inbox notes is new, and whatever it is asked for it does not know.
public final class EverythingIsNew {
    private EverythingIsNew() {}

    @OnMethodExit
    @ToReturned
    static Set<?> note(@Argument(0) Collection<?> events, @Return Set<?> fresh) {
        return all(events, fresh);
    }

    public static Set<?> all(Collection<?> events, Set<?> fresh) {
        if (events.stream().allMatch(UUID.class::isInstance)) {
            return Set.of(); // of those that it knows
        }
        var ids = events.stream().map(event -> Hidden.call(event, "id")).collect(toCollection(HashSet::new));
        if (ids.size() > fresh.size()) {
            Agent.isAtWork();
        }
        return ids;
    }
}
