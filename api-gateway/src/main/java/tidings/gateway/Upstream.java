package tidings.gateway;

/// Who answers.
enum Upstream {
    USERS,
    ORDERS,
    NOTIFICATIONS,
    ANALYTICS,
    RECOMMENDATIONS
}
