package tidings.messaging.transactions;

import jakarta.persistence.EntityManager;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.BeanFactoryTransactionAttributeSourceAdvisor;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.support.TransactionTemplate;

/// Has what a service's effects note in their transactions committed in groups.
@AutoConfiguration(after = TransactionAutoConfiguration.class)
class TransactionsAutoConfiguration {
    @Bean
    GroupCommit groupCommit(
            TransactionTemplate transactions, JdbcClient database, ObjectProvider<EntityManager> aggregates) {
        return new GroupCommit(
                new Transactions(transactions), database, () -> aggregates.ifAvailable(EntityManager::flush));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor groupCommitAdvisor(TransactionAttributeSource declared, ObjectProvider<GroupCommit> group) {
        var advisor = new BeanFactoryTransactionAttributeSourceAdvisor();
        advisor.setTransactionAttributeSource(declared);
        advisor.setAdvice(new GroupCommitInterceptor(declared, group));
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1); // just outside of Spring's own
        return advisor;
    }
}
