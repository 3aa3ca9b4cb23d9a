package dev.parley.inference.outbound;

/// Parameter that bounds the length of an answer.
enum OutputLimit {
    /// OpenAI's own.
    MAX_COMPLETION_TOKENS("max_completion_tokens"),
    /// The older one, which many compatible providers know alone.
    MAX_TOKENS("max_tokens");

    private final String parameterName;

    OutputLimit(String parameterName) {
        this.parameterName = parameterName;
    }

    String parameterName() {
        return parameterName;
    }
}
