package tidings.teeth.bent;

import java.util.List;
import net.bytebuddy.asm.Advice.Argument;
import net.bytebuddy.asm.Advice.FieldValue;
import net.bytebuddy.asm.Advice.OnMethodEnter;

/// Offsets are written into the service's own database as soon as records are there.
public final class NotedFirst {
    private NotedFirst() {}

    @OnMethodEnter
    static void onMessage(@FieldValue("processed") Object heard, @Argument(0) List<?> records) {
        note(heard, records);
    }

    public static void note(Object heard, List<?> records) {
        Hidden.call(heard, "note", records);
        Hidden.call(heard, "write");
    }
}
