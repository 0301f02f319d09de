package tidings.messaging.redrive;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.deadletters.DeadLetterIndex;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.offsets.GroupAtTheBroker;
import tidings.messaging.offsets.ProcessedOffsets;
import tidings.messaging.reactions.EventDispatcher;
import tidings.messaging.reactions.EventDispatchers;

/// Lets a person decide about a service's dead letters.
@AutoConfiguration
class RedriveAutoConfiguration {
    @Bean
    Redrive redrive(DeadLetters deadLetters, EventDispatchers dispatchers, TransactionTemplate transactions) {
        return new Redrive(deadLetters, dispatchers, transactions);
    }

    @Bean
    DiscardUnconsumed discardUnconsumed(
            EventDispatchers dispatchers,
            GroupAtTheBroker group,
            ProcessedOffsets heard,
            DeadLetters deadLetters,
            TransactionTemplate transactions) {
        var topics = dispatchers.all().stream().map(EventDispatcher::topic).collect(toUnmodifiableSet());
        return new DiscardUnconsumed(topics, group, heard, deadLetters.discarded(), transactions);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(
            JdbcClient jdbc,
            DeadLetters deadLetters,
            Inbox inbox,
            EventDispatchers dispatchers,
            Redrive redrive,
            DiscardUnconsumed unconsumed,
            TransactionTemplate transactions) {
        var index = new DeadLetterIndex(jdbc);
        var versions = new KeptVersions(deadLetters, dispatchers);
        var discard = new Discard(deadLetters, index, versions, inbox, unconsumed, transactions);
        return new DeadLettersEndpoint(deadLetters, index, redrive, discard);
    }
}
