package dev.parley.simulator.openai;

/// One thing that goes wrong with the model.
///
/// @param times how many calls in a row it strikes
/// @param retryAfterSeconds what a 429 tells
public record ModelFault(Kind kind, int times, double retryAfterSeconds) {

    /// What the caller sees.
    public enum Kind {
        /// A 429 with Retry-After.
        RATE_LIMITED("429"),
        /// A 500.
        ERROR("500"),
        /// A 503.
        OVERLOADED("503"),
        /// A 400 that no repetition mends.
        BAD_REQUEST("400"),
        /// No answer.
        HANG("hang"),
        /// The connection ends in the middle of the answer.
        CUT("cut"),
        /// A 200 whose answer has no words.
        EMPTY("empty"),
        /// The connection ends with a reset.
        RESET("rst");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The fault of this name.
        ///
        /// @throws IllegalArgumentException when no fault has this name
        public static Kind of(String name) {
            for (Kind kind : values()) {
                if (kind.key.equals(name)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(
                    "fault must be 429, 500, 503, 400, hang, cut, empty or rst, but was: " + name);
        }
    }

    public ModelFault {
        if (times < 1) {
            throw new IllegalArgumentException("times must be positive, but was: " + times);
        }
    }
}
