package tidings.testing;

import tidings.local.process.Home;

/// Where backends come from.
interface BackendOrigin {
    DatabaseBackend database(Home home);

    BrokerBackend broker(Home home);
}
