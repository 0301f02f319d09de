package tidings.messaging.effects;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The way of a frozen process to its database: what it had asked is done, and it learns nothing until it thaws.
class Ice extends DelegatingDataSource {
    private volatile CountDownLatch thaw = new CountDownLatch(0);
    private volatile boolean isToFreeze;

    Ice(DataSource database) {
        super(database);
    }

    void freeze() {
        thaw = new CountDownLatch(1);
    }

    void freezeAfterTheNextAnswer() {
        isToFreeze = true;
    }

    void thaw() {
        thaw.countDown();
    }

    /// Returns when it is not frozen.
    void await() throws InterruptedException {
        thaw.await();
    }

    @Override
    public Connection getConnection() throws SQLException {
        stand();
        var connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Ice.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    } finally {
                        if (method.getName().equals("close")) {
                            answered();
                        }
                    }
                });
    }

    private void answered() {
        if (isToFreeze) {
            isToFreeze = false;
            freeze();
        }
        stand();
    }

    private void stand() {
        try {
            thaw.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
