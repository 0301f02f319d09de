package tidings.messaging.transactions;

import jakarta.persistence.EntityManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Has what a service's effects note at the same time committed together.
@AutoConfiguration(after = TransactionAutoConfiguration.class)
class TransactionsAutoConfiguration {

    /// For effects, which have it injected as the `TransactionOperations` of this name. It is nobody's default.
    @Bean(defaultCandidate = false)
    TransactionOperations groupCommit(
            TransactionTemplate transactions, JdbcClient database, ObjectProvider<EntityManager> aggregates) {
        return new GroupCommit(
                new Transactions(transactions), database, () -> aggregates.ifAvailable(EntityManager::flush));
    }
}
