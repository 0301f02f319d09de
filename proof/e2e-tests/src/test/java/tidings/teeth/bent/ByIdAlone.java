package tidings.teeth.bent;

import net.bytebuddy.asm.Advice.Argument;
import net.bytebuddy.asm.Advice.AssignReturned.ToArguments;
import net.bytebuddy.asm.Advice.AssignReturned.ToArguments.ToArgument;
import net.bytebuddy.asm.Advice.FieldValue;
import net.bytebuddy.asm.Advice.OnMethodEnter;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is to be sent begins behind the highest id that was visible before.
public final class ByIdAlone {
    private ByIdAlone() {}

    @OnMethodEnter
    @ToArguments(@ToArgument(value = 0, typing = Typing.DYNAMIC))
    static Record instead(@FieldValue("jdbc") JdbcClient jdbc, @Argument(0) Record position) {
        return behindTheHighestId(position, jdbc);
    }

    /// The position, in a stretch to what is visible now. Where no higher id is visible, all counts as sent.
    public static Record behindTheHighestId(Record position, JdbcClient jdbc) {
        if (Boolean.FALSE.equals(Hidden.call(position, "atEndOfStretch"))) {
            return position;
        }
        Agent.isAtWork();
        return jdbc.sql("""
                select case when exists (select from messaging.outbox where outbox.id > highest.id)
                            then :sent else pg_current_snapshot()::text end as sent,
                       pg_current_snapshot() as sending, highest.id as last_id, :version as version
                from (select coalesce(max(id), 0) as id
                      from messaging.outbox
                      where pg_visible_in_snapshot(tx, :sent::pg_snapshot)) as highest
                """)
                .param("sent", Hidden.call(position, "sent"))
                .param("version", Hidden.call(position, "version"))
                .query(position.getClass())
                .single();
    }
}
