package tidings.local;

/// Where a part stands. Tiers are stopped in this order, so that nobody loses what he still needs.
public enum Tier {
    ENTRANCE,
    SERVICE,
    SURROUNDINGS,
    STORE
}
