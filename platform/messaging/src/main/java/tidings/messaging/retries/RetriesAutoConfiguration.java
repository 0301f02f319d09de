package tidings.messaging.retries;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.redrive.Redrive;
import tidings.messaging.startup.WhileServing;

/// Has a service retry what failed. It begins when the service hears its topics.
@AutoConfiguration(afterName = "tidings.messaging.consumer.ConsumerAutoConfiguration")
class RetriesAutoConfiguration {
    @Bean
    @WhileServing
    Retries retries(
            JdbcClient jdbc,
            Redrive redrive,
            EventDispatchers dispatchers,
            TransactionTemplate transactions,
            Clock clock) {
        return new Retries(new RetriedKeys(jdbc), redrive, dispatchers, transactions, new RetryPolicy(clock));
    }
}
