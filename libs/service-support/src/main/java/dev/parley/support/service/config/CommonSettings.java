package dev.parley.support.service.config;

import java.util.List;

/// The settings records that every service has, beside its own.
public final class CommonSettings {

    private CommonSettings() {}

    /// Their types. A record whose prefix no `application.yml` of the service sets is not bound:
    /// ingress services do not have a database.
    public static List<Class<?>> types() {
        return List.of(
                BrokerSettings.class,
                RegistrySettings.class,
                InstallationSettings.class,
                DatabaseSettings.class,
                PoolSettings.class,
                ServerSettings.class,
                ManagementSettings.class,
                LoggingSettings.class);
    }
}
