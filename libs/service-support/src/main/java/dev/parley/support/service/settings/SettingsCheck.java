package dev.parley.support.service.settings;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

import java.util.List;

/// Binds and validates the settings records of a service before Spring reads any of them, so that
/// one start reports every fault.
public final class SettingsCheck
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /// After the configuration files are loaded, before the log level is read.
    private static final int ORDER = EnvironmentPostProcessorApplicationListener.DEFAULT_ORDER + 1;

    private final List<Class<?>> types;

    /// Creates the check.
    ///
    /// @param types records with [ConfigurationProperties]
    public SettingsCheck(List<Class<?>> types) {
        this.types = List.copyOf(types);
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    /// Checks the settings.
    ///
    /// @throws InvalidSettingsException when settings are missing or malformed
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var faults = new SettingFaults(environment);
        new EnvironmentVariables(environment, faults).resolve();
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            types.forEach(type -> check(type, environment, validation.getValidator(), faults));
        }
        if (!faults.lines().isEmpty()) {
            throw new InvalidSettingsException(
                    environment.getProperty("spring.application.name", "service"), faults.lines());
        }
    }

    private static void check(
            Class<?> type,
            ConfigurableEnvironment environment,
            Validator validator,
            SettingFaults faults) {
        var prefix = type.getAnnotation(ConfigurationProperties.class).value();
        var handler = new FaultCollector(type, prefix, faults);
        Binder.get(environment, handler)
                .bind(prefix, Bindable.of(type))
                .ifBound(settings ->
                        validator
                                .validate(settings)
                                .forEach(violation ->
                                        faults.add(
                                                type,
                                                prefix,
                                                violation.getPropertyPath().toString())));
    }
}
