package tidings.teeth.bent;

import java.util.Optional;
import net.bytebuddy.asm.Advice.Argument;
import net.bytebuddy.asm.Advice.AssignReturned.ToReturned;
import net.bytebuddy.asm.Advice.Enter;
import net.bytebuddy.asm.Advice.FieldValue;
import net.bytebuddy.asm.Advice.OnMethodEnter;
import net.bytebuddy.asm.Advice.OnMethodExit;
import net.bytebuddy.asm.Advice.OnNonDefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is to be sent begins behind the highest id that was visible before.
public final class ByIdAlone {
    private ByIdAlone() {}

    @OnMethodEnter(skipOn = OnNonDefaultValue.class)
    static Optional<?> instead(@FieldValue("jdbc") JdbcClient jdbc, @Argument(0) Record position) {
        return stretchAfter(position, jdbc);
    }

    @OnMethodExit
    @ToReturned
    static Optional<?> answer(@Enter Optional<?> stretch) {
        return stretch;
    }

    public static Optional<?> stretchAfter(Record position, JdbcClient jdbc) {
        Agent.isAtWork();
        return jdbc.sql("""
                select :sent as sent, pg_current_snapshot() as sending, highest.id as last_id, :version as version
                from (select coalesce(max(id), 0) as id
                      from messaging.outbox
                      where pg_visible_in_snapshot(tx, :sent::pg_snapshot)) as highest
                where exists (select from messaging.outbox where outbox.id > highest.id)
                """)
                .param("sent", Hidden.call(position, "sent"))
                .param("version", Hidden.call(position, "version"))
                .query(position.getClass())
                .optional();
    }
}
