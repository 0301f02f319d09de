package tidings.messaging.intents;

import static java.util.function.Predicate.not;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.Intent;
import tidings.messaging.Intents;
import tidings.messaging.jdbc.Column;
import tidings.messaging.transactions.PerTransaction;
import tidings.messaging.wire.Cause;
import tools.jackson.databind.json.JsonMapper;

/// Gathers what a transaction intends and notes all of it, in one statement, just before the commit.
class NotedIntents implements Intents {
    private final JdbcClient database;
    private final PerTransaction<Note> notes;
    private final FulfilledIntents fulfilled;

    NotedIntents(JdbcClient database, Runnable wakeEffects) {
        this.database = database;
        this.notes = new PerTransaction<>(this::write, wakeEffects);
        this.fulfilled = new FulfilledIntents(database);
    }

    @Override
    public void note(Intent intent) {
        var content = JsonMapper.shared().writeValueAsString(intent);
        notes.add(new Note(intent.getClass().getSimpleName(), intent.key(), content, Cause.current()));
    }

    @Override
    public void withdraw(Class<? extends Intent> type, String key) {
        notes.add(new Note(type.getSimpleName(), key, null, Cause.current()));
    }

    @Override
    public void fulfilled() {
        fulfilled.endThatOfThisThread();
    }

    /// @param content none when the intent is withdrawn
    private record Note(String type, String key, @Nullable String content, Cause cause) {
        boolean isWithdrawal() {
            return content == null;
        }

        String typeAndKey() {
            return type + ' ' + key;
        }
    }

    /// The last note on each key, sorted, so that two transactions cannot lock each other out.
    private void write(List<Note> all) {
        var last = new TreeMap<String, Note>();
        all.forEach(note -> last.put(note.typeAndKey(), note));
        insert(last.values().stream().filter(not(Note::isWithdrawal)).toList());
        delete(last.values().stream().filter(Note::isWithdrawal).toList());
    }

    private void delete(Collection<Note> withdrawals) {
        if (withdrawals.isEmpty()) {
            return;
        }
        database.sql("delete from messaging.intent where (type, key) in (select * from unnest(?, ?))")
                .param(Column.of(withdrawals, Note::type))
                .param(Column.of(withdrawals, Note::key))
                .update();
    }

    private void insert(Collection<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        database.sql("""
                insert into messaging.intent as waiting
                       (type, key, content, causation_id, correlation_id, traceparent)
                select type, key, content, causation_id::uuid, correlation_id, traceparent
                  from unnest(?, ?, ?, ?, ?, ?)
                    as noted (type, key, content, causation_id, correlation_id, traceparent)
                    on conflict (type, key) do update
                   set (content, version, due_at, attempts, parked_at, reason,
                        causation_id, correlation_id, traceparent)
                     = (excluded.content, excluded.version, excluded.due_at, 0, null, null,
                        excluded.causation_id, excluded.correlation_id, excluded.traceparent)
                """)
                .param(Column.of(notes, Note::type))
                .param(Column.of(notes, Note::key))
                .param(Column.of(notes, Note::content))
                .param(Column.of(notes, note -> note.cause().eventId()))
                .param(Column.of(notes, note -> note.cause().correlationId()))
                .param(Column.of(notes, note -> note.cause().traceparent()))
                .update();
    }
}
