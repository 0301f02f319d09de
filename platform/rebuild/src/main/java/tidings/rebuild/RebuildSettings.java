package tidings.rebuild;

import org.springframework.core.env.Environment;

/// The settings of a rebuild. It needs the schema's owner: `tidings.rebuild.owner`, whose password is the secret
/// `…-db-owner-password`.
record RebuildSettings(Environment settings) {

    /// Whether the old one is replaced even if the new one differs: `tidings.rebuild.replace`.
    boolean replacesEvenIfDifferent() {
        return settings.getProperty("tidings.rebuild.replace", Boolean.class, false);
    }

    String owner() {
        return settings.getRequiredProperty("tidings.rebuild.owner");
    }

    String ownerPassword() {
        return settings.getRequiredProperty(
                settings.getRequiredProperty("spring.application.name") + "-db-owner-password");
    }

    /// The database user of the service, who may use the tables.
    String service() {
        return settings.getRequiredProperty("spring.datasource.username");
    }
}
