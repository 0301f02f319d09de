package tidings.teeth.bent;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice.Argument;
import net.bytebuddy.asm.Advice.AssignReturned.ToReturned;
import net.bytebuddy.asm.Advice.Enter;
import net.bytebuddy.asm.Advice.OnMethodEnter;
import net.bytebuddy.asm.Advice.OnMethodExit;
import net.bytebuddy.asm.Advice.OnNonDefaultValue;
import net.bytebuddy.asm.Advice.Origin;
import net.bytebuddy.asm.Advice.Return;
import net.bytebuddy.asm.Advice.This;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Events are noted on another thread, where the reaction's transaction is not.
public final class NotedAlone {
    private NotedAlone() {}

    @OnMethodEnter(skipOn = OnNonDefaultValue.class)
    static @Nullable Set<?> instead(
            @This Object inbox, @Origin("#m") String method, @Argument(0) Collection<?> events) {
        return noted(inbox, method, events);
    }

    @OnMethodExit
    @ToReturned
    static Set<?> answer(@Enter @Nullable Set<?> noted, @Return Set<?> fresh) {
        return noted == null ? fresh : noted;
    }

    /// Null where there is no transaction, because this is that other thread.
    public static @Nullable Set<?> noted(Object inbox, String method, Collection<?> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return null;
        }
        Agent.isAtWork();
        return CompletableFuture.supplyAsync(() -> (Set<?>) Hidden.call(inbox, method, events))
                .join();
    }
}
