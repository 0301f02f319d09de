package tidings.user;

import java.util.Locale;

/// What somebody may do here.
enum Role {
    CUSTOMER,
    ADMIN;

    String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
