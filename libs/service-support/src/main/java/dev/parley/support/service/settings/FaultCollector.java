package dev.parley.support.service.settings;

import dev.parley.support.service.Secret;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import java.time.Duration;

/// Collects the values of one settings record that cannot be converted, instead of stopping at the
/// first.
final class FaultCollector extends AbstractBindHandler {

    private final Class<?> type;
    private final String prefix;
    private final SettingFaults faults;

    FaultCollector(Class<?> type, String prefix, SettingFaults faults) {
        this.type = type;
        this.prefix = prefix;
        this.faults = faults;
    }

    @Override
    @SuppressWarnings("NullAway") // an empty secret is absent: null leaves the component unset
    public @Nullable Object onSuccess(
            ConfigurationPropertyName name,
            Bindable<?> target,
            BindContext context,
            Object result) {
        if (result instanceof Duration && faults.isWithoutUnit(name.toString())) {
            faults.add(type, prefix, name.getLastElement(ConfigurationPropertyName.Form.DASHED));
        }
        return result instanceof Secret(var value) && value.isBlank() ? null : result;
    }

    @Override
    @SuppressWarnings("NullAway") // null leaves the component unset, and the fault is recorded
    public @Nullable Object onFailure(
            ConfigurationPropertyName name,
            Bindable<?> target,
            BindContext context,
            Exception failure)
            throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSettingException fault) {
                faults.add(fault);
                return null;
            }
        }
        if (name.toString().equals(prefix)) {
            if (faults.lines().isEmpty()) {
                throw failure;
            }
            return null;
        }
        var component = name.toString().substring(prefix.length() + 1);
        faults.add(type, prefix, component.replaceFirst("\\[.*", ""));
        return null;
    }
}
