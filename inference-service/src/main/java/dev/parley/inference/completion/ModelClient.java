package dev.parley.inference.completion;

import java.time.Duration;

/// Client of the models, independent of a provider's API.
@FunctionalInterface
public interface ModelClient {

    /// Calls a model once, without retries.
    ///
    /// A response that breaks off is [ModelCallOutcome.Unavailable], never a partial answer.
    ///
    /// @param model name of the model
    /// @param timeout maximum duration of the call, including the response body
    /// @throws InterruptedException if the calling thread was interrupted
    ModelCallOutcome call(String model, Prompt prompt, Duration timeout)
            throws InterruptedException;
}
