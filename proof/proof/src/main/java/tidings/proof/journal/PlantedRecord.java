package tidings.proof.journal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record that no service has told.
///
/// @param eventId  its id, where it has one
/// @param parkedBy who has to park it; all others who hear it pass over it, or take it as the copy that it is
public record PlantedRecord(
        String topic, int partition, long offset, @Nullable UUID eventId, Set<String> parkedBy) {}
