package tidings.testing;

import tidings.local.process.Home;

/// The origin of backends: containers, or processes of this machine.
interface BackendOrigin {
    DatabaseBackend database(Home home);

    BrokerBackend broker(Home home);
}
