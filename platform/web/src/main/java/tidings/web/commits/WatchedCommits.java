package tidings.web.commits;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Watches over the commits of a service's database, so that its callers are not told that nothing happened where
/// nobody knows ([WatchedConnection]).
final class WatchedCommits implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? watched(database) : bean;
    }

    static DataSource watched(DataSource database) {
        var types = new Class<?>[] {DataSource.class};
        return (DataSource) Proxy.newProxyInstance(WatchedCommits.class.getClassLoader(), types, (_, method, given) -> {
            try {
                var result = method.invoke(database, given);
                return result instanceof Connection connection ? WatchedConnection.of(connection) : result;
            } catch (InvocationTargetException thrown) {
                throw Objects.requireNonNull(thrown.getCause());
            }
        });
    }
}
