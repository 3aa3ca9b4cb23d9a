package dev.parley.conversation.turn;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The models that may be asked, and which of them is asked.
///
/// @param supported their names, in the order in which they are shown
/// @param defaultModel the one that is asked when nobody chose
public record ModelCatalog(List<String> supported, String defaultModel) {

    /// Copies the list and checks that the standard model is in it.
    ///
    /// @throws IllegalArgumentException naming the model and the list
    public ModelCatalog {
        supported = List.copyOf(supported);
        if (!supported.contains(defaultModel)) {
            throw new IllegalArgumentException(
                    "default model is '" + defaultModel + "', expected one of " + supported);
        }
    }

    /// The supported model of that name, whatever its capitals.
    public Optional<String> find(String name) {
        return supported.stream().filter(model -> model.equalsIgnoreCase(name)).findFirst();
    }

    /// The model for a turn: what the conversation says, else what the person prefers, else the
    /// standard one; a choice that is no longer supported counts as none.
    public String select(@Nullable String override, @Nullable String preference) {
        if (override != null && supported.contains(override)) {
            return override;
        }
        if (preference != null && supported.contains(preference)) {
            return preference;
        }
        return defaultModel;
    }

    /// The models to try when the selected one stays unavailable: the standard one, if it is
    /// another.
    public List<String> fallbacksOf(String selected) {
        return selected.equals(defaultModel) ? List.of() : List.of(defaultModel);
    }
}
