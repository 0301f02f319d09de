package tidings.gateway;

/// The service that answers a request.
public enum Upstream {
    USERS,
    ORDERS,
    NOTIFICATIONS,
    ANALYTICS,
    RECOMMENDATIONS
}
