package dev.parley.inference.completion;

import java.time.Duration;

/// The models, behind whatever API they have.
@FunctionalInterface
public interface ModelClient {

    /// Calls a model once; never retries by itself.
    ///
    /// A streamed answer that breaks is an [ModelCallOutcome.Unavailable], never half an answer.
    ///
    /// @param model its name
    /// @param patience how long the call may take, from first to last byte
    /// @throws InterruptedException when the caller gave up the call
    ModelCallOutcome call(String model, Prompt prompt, Duration patience)
            throws InterruptedException;
}
