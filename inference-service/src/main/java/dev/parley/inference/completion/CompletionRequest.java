package dev.parley.inference.completion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A turn that waits for a model's answer.
///
/// @param turnId the turn's id, the key of its result
/// @param models the one that is wanted, then those that stand in for it, in their order
/// @param deadline the answer is given up at this instant, retries included
public record CompletionRequest(
        UUID turnId, RequestOrigin origin, List<String> models, Prompt prompt, Instant deadline) {

    /// Copies the models.
    ///
    /// @throws IllegalArgumentException when there is no model, or one without a name
    public CompletionRequest {
        models = List.copyOf(models);
        if (models.isEmpty() || models.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("models are " + models + ", expected names");
        }
    }
}
