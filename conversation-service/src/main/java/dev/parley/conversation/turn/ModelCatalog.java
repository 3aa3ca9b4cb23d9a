package dev.parley.conversation.turn;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Supported models, with the rule that selects one for a turn.
///
/// @param supported names in display order
/// @param defaultModel used unless a person chose another one
public record ModelCatalog(List<String> supported, String defaultModel) {

    /// @throws IllegalArgumentException if the default model is not supported
    public ModelCatalog {
        supported = List.copyOf(supported);
        if (!supported.contains(defaultModel)) {
            throw new IllegalArgumentException(
                    "default model is '" + defaultModel + "', expected one of " + supported);
        }
    }

    /// Finds a supported model by its name, ignoring case.
    public Optional<String> find(String name) {
        return supported.stream().filter(model -> model.equalsIgnoreCase(name)).findFirst();
    }

    /// Selects a turn's model: the conversation's override, else the person's preference, else the
    /// default. A choice that is no longer supported is ignored.
    public String select(@Nullable String override, @Nullable String preference) {
        if (override != null && supported.contains(override)) {
            return override;
        }
        if (preference != null && supported.contains(preference)) {
            return preference;
        }
        return defaultModel;
    }

    /// Returns the models to call if the selected one stays unavailable: the default model, unless
    /// it is the selected one.
    public List<String> fallbacksOf(String selected) {
        return selected.equals(defaultModel) ? List.of() : List.of(defaultModel);
    }
}
