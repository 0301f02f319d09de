package tidings.rules.architecture.wrong;

import tidings.events.Event;

/// A fact, and right: the past tense of a verb that is irregular.
record OrderPaid(String key) implements Event {}
