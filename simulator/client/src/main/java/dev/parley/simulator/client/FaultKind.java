package dev.parley.simulator.client;

/// A failure that a client of a simulated chat platform meets.
public enum FaultKind {
    INTERNAL_ERROR("500"),
    BAD_GATEWAY("502"),
    UNAVAILABLE("503"),
    /// The connection ends with a TCP reset.
    RESET("rst"),
    /// The connection ends in order, without a reply.
    END("fin"),
    /// No reply comes.
    HANG("hang"),
    /// The reply's body pauses in the middle.
    SLOW_BODY("slow-body"),
    RATE_LIMITED("429"),
    /// Cloudflare's block page.
    BLOCK_PAGE("html-429"),
    /// A 200 with a page instead of JSON.
    PAGE("html-200");

    private final String key;

    FaultKind(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
