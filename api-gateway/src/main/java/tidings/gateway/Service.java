package tidings.gateway;

/// Who answers.
enum Service {
    USERS,
    ORDERS,
    NOTIFICATIONS,
    ANALYTICS,
    RECOMMENDATIONS
}
