package tidings.events.contract;

import java.util.Map;

/// A translation between two major versions of an event, each as the JSON object that it is on the wire: maps, lists,
/// texts, numbers. Has a public constructor without parameters.
public interface Translation {

    /// Reads an old event: what it did not say is filled in as what was meant then. The map may be changed.
    Map<String, Object> newer(Map<String, Object> older);

    /// Tells a new event to those who know only the older version. It must be true in their words. The map may be
    /// changed.
    Map<String, Object> older(Map<String, Object> newer);
}
