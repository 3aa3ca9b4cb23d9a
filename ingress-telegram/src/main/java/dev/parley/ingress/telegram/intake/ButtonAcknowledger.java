package dev.parley.ingress.telegram.intake;

/// Acknowledges button presses, so that the button stops showing its progress indicator.
public interface ButtonAcknowledger {

    /// Starts the acknowledgement and returns at once; a failure is logged, not thrown.
    ///
    /// @param queryId the callback query of the press
    void acknowledge(String queryId);
}
