package dev.parley.inference.completion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Request for a model's answer to a turn.
///
/// @param turnId the turn's id, the key of its result
/// @param models the selected model, followed by its fallbacks in order
/// @param deadline latest instant for the answer, retries included, by the database's clock
public record CompletionRequest(
        UUID turnId, RequestOrigin origin, List<String> models, Prompt prompt, Instant deadline) {

    private static final int MAX_NAME_LENGTH = 256;

    /// @throws IllegalArgumentException if the list is empty, or a name is blank or too long for a
    ///   result
    public CompletionRequest {
        models = List.copyOf(models);
        if (models.isEmpty() || models.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("models are " + models + ", expected names");
        }
        if (models.stream().anyMatch(name -> name.length() > MAX_NAME_LENGTH)) {
            throw new IllegalArgumentException(
                    "a model's name is longer than " + MAX_NAME_LENGTH + " characters");
        }
    }
}
