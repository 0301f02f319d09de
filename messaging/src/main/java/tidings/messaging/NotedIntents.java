package tidings.messaging;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// Gathers what a transaction intends and notes all of it, in one statement, just before the commit.
class NotedIntents implements Intents {
    private final JdbcClient database;
    private final Runnable wakeEffects;

    NotedIntents(JdbcClient database, Runnable wakeEffects) {
        this.database = database;
        this.wakeEffects = wakeEffects;
    }

    @Override
    public void note(Intent intent) {
        var type = intent.getClass().getSimpleName();
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "%s was not noted: there is no transaction that it could commit with".formatted(type));
        }
        var content = JsonMapper.shared().writeValueAsString(intent);
        ofThisTransaction().put(type + " " + intent.key(), new Note(type, intent.key(), content, Cause.current()));
    }

    private Map<String, Note> ofThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Notes.class::isInstance)
                .map(Notes.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var notes = new Notes();
                    TransactionSynchronizationManager.registerSynchronization(notes);
                    return notes;
                })
                .notes;
    }

    private record Note(String type, String key, String content, Cause cause) {}

    private final class Notes implements TransactionSynchronization {
        private final Map<String, Note> notes = new TreeMap<>(); // sorted, so that two transactions cannot deadlock

        @Override
        public void beforeCommit(boolean readOnly) {
            write(notes.values());
        }

        @Override
        public void afterCommit() {
            wakeEffects.run();
        }
    }

    private void write(Collection<Note> notes) {
        database.sql("""
                insert into messaging.intent as waiting
                       (type, key, content, causation_id, correlation_id, traceparent)
                select type, key, content, causation_id::uuid, correlation_id, traceparent
                  from unnest(?, ?, ?, ?, ?, ?)
                    as noted (type, key, content, causation_id, correlation_id, traceparent)
                    on conflict (type, key) do update
                   set (content, version, due_at, attempts, causation_id, correlation_id, traceparent)
                     = (excluded.content, excluded.version, excluded.due_at, 0,
                        excluded.causation_id, excluded.correlation_id, excluded.traceparent)
                """)
                .param(column(notes, Note::type))
                .param(column(notes, Note::key))
                .param(column(notes, Note::content))
                .param(column(notes, note -> note.cause().eventId()))
                .param(column(notes, note -> note.cause().correlationId()))
                .param(column(notes, note -> note.cause().traceparent()))
                .update();
    }

    private static @Nullable String[] column(Collection<Note> notes, Function<Note, @Nullable Object> value) {
        return notes.stream().map(value).map(it -> Objects.toString(it, null)).toArray(String[]::new);
    }
}
