package tidings.user;

import java.util.Locale;

/// What somebody may do here.
public enum Role {
    CUSTOMER,
    ADMIN;

    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
