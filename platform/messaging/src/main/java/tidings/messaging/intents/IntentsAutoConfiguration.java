package tidings.messaging.intents;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.Intents;

/// Gives a service [Intents].
@AutoConfiguration
class IntentsAutoConfiguration {
    @Bean
    Intents intents(JdbcClient database, ObjectProvider<Fulfiller> effects) {
        return new NotedIntents(database, () -> effects.getObject().wake());
    }

    @Bean
    IntentsEndpoint intentsEndpoint(JdbcClient database, ObjectProvider<Fulfiller> effects) {
        return new IntentsEndpoint(
                new ParkedIntents(database), new IntentDecisions(database), () -> effects.ifAvailable(Fulfiller::wake));
    }
}
