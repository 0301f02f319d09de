package tidings.gateway;

/// The service that answers a request.
enum Upstream {
    USERS,
    ORDERS,
    NOTIFICATIONS,
    ANALYTICS,
    RECOMMENDATIONS
}
