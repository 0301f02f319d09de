package tidings.messaging.redrive;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.deadletters.LetterIndex;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.reactions.Reactors;

/// Lets a person decide about a service's dead letters.
@AutoConfiguration
class RedriveAutoConfiguration {
    @Bean
    Redrive redrive(DeadLetters deadLetters, Reactors reactors, TransactionTemplate transactions) {
        return new Redrive(deadLetters, reactors, transactions);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(
            JdbcClient jdbc, DeadLetters deadLetters, Inbox inbox, Redrive redrive, TransactionTemplate transactions) {
        var index = new LetterIndex(jdbc);
        var discard = new Discard(deadLetters, index, inbox, transactions);
        return new DeadLettersEndpoint(deadLetters, index, redrive, discard);
    }
}
