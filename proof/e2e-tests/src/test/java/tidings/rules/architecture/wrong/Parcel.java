package tidings.rules.architecture.wrong;

import tidings.messaging.Intent;

/// What the wrong effects are about.
record Parcel(String key) implements Intent {}
