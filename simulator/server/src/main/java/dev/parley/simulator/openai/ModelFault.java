package dev.parley.simulator.openai;

/// A fault of the fake model.
///
/// @param times number of consecutive calls that it strikes
/// @param retryAfterSeconds the Retry-After of a 429
public record ModelFault(Kind kind, int times, double retryAfterSeconds) {

    /// The failure that the caller meets.
    public enum Kind {
        RATE_LIMITED("429"),
        ERROR("500"),
        OVERLOADED("503"),
        /// A 400, which is not worth a retry.
        BAD_REQUEST("400"),
        /// No answer.
        HANG("hang"),
        /// The connection ends in the middle of the answer.
        CUT("cut"),
        /// A 200 with an empty answer.
        EMPTY("empty"),
        /// The connection ends with a TCP reset.
        RESET("rst");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// Finds a fault by its name.
        ///
        /// @throws IllegalArgumentException when the name is unknown
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
