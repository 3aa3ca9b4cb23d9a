package dev.parley.simulator.client;

/// A failure of the simulated model.
public enum ModelFailure {
    RATE_LIMITED("429"),
    INTERNAL_ERROR("500"),
    OVERLOADED("503"),
    BAD_REQUEST("400"),
    /// No answer comes.
    HANG("hang"),
    /// The connection ends in the middle of the answer.
    CUT("cut"),
    /// The answer has no text.
    EMPTY("empty"),
    /// The connection ends with a TCP reset.
    RESET("rst");

    private final String key;

    ModelFailure(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
