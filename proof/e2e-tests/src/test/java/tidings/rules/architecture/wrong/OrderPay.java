package tidings.rules.architecture.wrong;

import tidings.events.Event;

/// A wish, told as if it had happened.
record OrderPay(String key) implements Event {}
