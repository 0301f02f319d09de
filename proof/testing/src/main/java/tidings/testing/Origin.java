package tidings.testing;

import tidings.local.process.Home;

/// Where backends come from.
interface Origin {
    DatabaseBackend database(Home home);

    BrokerBackend broker(Home home);
}
