package dev.parley.support.service;

import dev.parley.support.kafka.config.KafkaSettings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.function.Function;

/// How a service starts: settings first, so that a wrong one costs one line and no stack trace.
///
/// @param name the service's name, as in `conversation-service`; also its consumer group and client
///   id
/// @param application the class with the service's wiring
/// @param settingsType the service's settings record, a bean afterwards
/// @param read makes that record out of the environment
/// @param schema the database schema that the service owns; null where it remembers nothing
public record ServiceLauncher<S>(
        String name,
        Class<?> application,
        Class<S> settingsType,
        Function<Env, S> read,
        @Nullable String schema) {

    private static final int EXIT_INVALID_SETTING = 2;

    /// A service that remembers nothing.
    public static <S> ServiceLauncher<S> of(
            String name, Class<?> application, Class<S> settingsType, Function<Env, S> read) {
        return new ServiceLauncher<>(name, application, settingsType, read, null);
    }

    /// The same service with a schema of its own, migrated at start.
    public ServiceLauncher<S> withSchema(String owned) {
        return new ServiceLauncher<>(name, application, settingsType, read, owned);
    }

    /// Runs the service in this process; ends the process with one line on standard error when a
    /// setting is invalid.
    public void run() {
        try {
            var _ = start(Env.ofProcess());
        } catch (InvalidSettingException e) {
            var standardError =
                    new PrintStream(
                            new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
            standardError.println(name + ": " + e.getMessage());
            Runtime.getRuntime().halt(EXIT_INVALID_SETTING);
        }
    }

    /// Starts the service on the given environment; tests call it with their own.
    ///
    /// @return the running context; closing it stops the service
    /// @throws InvalidSettingException when a setting is missing or malformed
    public ConfigurableApplicationContext start(Env env) {
        var settings = read.apply(env);
        var messaging = messagingSettings(env);
        var properties = new HashMap<>(ServiceProperties.of(name, env));
        if (schema != null) {
            properties.putAll(ServiceProperties.ofDatabase(DatabaseSettings.from(env), schema));
        }
        var spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setDefaultProperties(properties);
        spring.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(settingsType, () -> settings);
            beans.registerBean(KafkaSettings.class, () -> messaging);
        });
        return spring.run();
    }

    private KafkaSettings messagingSettings(Env env) {
        var registry =
                env.uri(
                        "SCHEMA_REGISTRY_URL",
                        "http://127.0.0.1:8081/apis/registry/v3",
                        "http",
                        "https");
        return new KafkaSettings(
                env.required("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092"),
                registry.toString(),
                name);
    }
}
