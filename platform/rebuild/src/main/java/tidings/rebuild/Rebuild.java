package tidings.rebuild;

import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.rebuild.Comparison.Difference;
import tidings.rebuild.replay.Replay;

/// Builds a service's read model anew from the topics, beside the one that works; compares the two while neither can
/// change; and puts the new one in the place of the old.
///
/// Nobody who asks notices: they are answered from the old one until the new one is there. Nor is the service told:
/// its batches wait for the moment of the change, and go on.
class Rebuild {
    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final int ATTEMPTS = 10;

    private final Replay replay;
    private final OwnerSession owner;
    private final RebuiltSchema schema;
    private final SchemaExchange exchange;
    private final boolean evenIfDifferent;

    /// @param evenIfDifferent when it is known that the old one is wrong
    Rebuild(Replay replay, OwnerSession owner, RebuiltSchema schema, boolean evenIfDifferent) {
        this.replay = replay;
        this.owner = owner;
        this.schema = schema;
        this.exchange = new SchemaExchange(owner, schema);
        this.evenIfDifferent = evenIfDifferent;
    }

    /// Rebuilds, and returns when the new one is in place. Throws [RebuildRefused] when it cannot be.
    void run() {
        schema.prepare();
        replay.untilTheServiceIsMet();
        for (int attempt = 1; !owner.unlessSomebodyTakesTooLong(this::compareAndReplace); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new RebuildRefused(
                        "The old read model was in use all the time, by long questions or long batches, so it could"
                                + " not be replaced. It is as it was: rebuild again when less goes on.");
            }
            log.info("The old read model is in use for longer than others may be kept waiting; retrying");
        }
        log.info("The new one is in place.");
        if (IntStream.range(0, ATTEMPTS).noneMatch(_ -> schema.dropTheOldOne())) {
            log.info("The old read model is still being read; it lies in the schema outdated until the next rebuild.");
        }
    }

    /// The service's batches wait from here on, so what it has taken in by now is what both are made of.
    private void compareAndReplace() {
        exchange.holdBatches();
        var since = System.nanoTime();
        replay.catchUp();
        log.info("Both are made of {}", replay.extent());
        var differences = schema.differences();
        differences.forEach(Rebuild::report);
        if (!differences.isEmpty() && !evenIfDifferent) {
            throw new RebuildRefused("They differ, so the old one stays in its place. Look at both: the new one is"
                    + " in the schema rebuilt until the next rebuild. If that is right, rebuild"
                    + " once more with --replace (in a container: TIDINGS_REBUILD_REPLACE=true).");
        }
        log.info(differences.isEmpty() ? "They are equal." : "They differ, and the old one is replaced all the same.");
        exchange.replaceTheOldOne();
        log.info("The service's batches have waited for {} ms.", (System.nanoTime() - since) / 1_000_000);
    }

    private static void report(Difference difference) {
        log.info(
                "  {}: {} rows are in the old one only, {} in the new one only",
                difference.table(),
                difference.onlyInTheOldOne(),
                difference.onlyInTheNewOne());
    }
}
