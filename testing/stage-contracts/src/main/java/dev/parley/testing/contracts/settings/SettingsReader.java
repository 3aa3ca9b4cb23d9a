package dev.parley.testing.contracts.settings;

import dev.parley.support.service.launch.ServiceLauncher;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;

import java.util.HashMap;
import java.util.Map;

/// Reader of a settings record from environment variables and the `application.yml` on the class
/// path, by the start of a service without its beans.
///
/// @param type the record
/// @param required variables without which the service does not start
public record SettingsReader<T>(Class<T> type, Map<String, String> required) {

    /// Reads the settings.
    ///
    /// @param variables are added to the required ones, or replace them
    /// @throws dev.parley.support.service.settings.InvalidSettingsException when settings are
    ///   missing or malformed
    public T read(Map<String, String> variables) {
        var all =
                new HashMap<>(
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
                                "DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/parley",
                                "SPRING_MAIN_WEB_APPLICATION_TYPE", "none"));
        all.putAll(required);
        all.putAll(variables);
        var prefix = type.getAnnotation(ConfigurationProperties.class).value();
        try (var context = new ServiceLauncher(NoBeans.class, type).start(all)) {
            return Binder.get(context.getEnvironment()).bind(prefix, type).get();
        }
    }

    private static final class NoBeans {}
}
