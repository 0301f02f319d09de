package tidings.messaging.transactions;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.interceptor.RuleBasedTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tidings.messaging.claims.Lease;

/// Has the methods that an effect calls, and that are `@Transactional` and nothing more, committed in groups. It stands
/// around Spring's own interceptor, which takes part in the group's transaction where there is one.
record GroupCommitInterceptor(TransactionAttributeSource declared, ObjectProvider<GroupCommit> group)
        implements MethodInterceptor {
    private static final TransactionAttribute NOTHING_MORE = new RuleBasedTransactionAttribute();

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var lease = Lease.ofThisThread();
        if (lease.isEmpty() || TransactionSynchronizationManager.isActualTransactionActive() || !isPlain(call)) {
            return call.proceed();
        }
        var member = new GroupMember(lease.get(), () -> aCopyOf(call).proceed());
        return group.getObject().commit(member) ? member.result() : call.proceed();
    }

    /// Whether it can share a transaction: none that is only read in, of another isolation, or with its own rules.
    private boolean isPlain(MethodInvocation call) {
        var target = call.getThis();
        return NOTHING_MORE.equals(
                declared.getTransactionAttribute(call.getMethod(), target == null ? null : target.getClass()));
    }

    /// An invocation proceeds once, and this may have to be done again.
    private static MethodInvocation aCopyOf(MethodInvocation call) {
        return ((ProxyMethodInvocation) call).invocableClone();
    }
}
