package dev.parley.simulator.faults;

import dev.parley.simulator.http.RequestPattern;

import java.time.Duration;

/// A scripted fault.
///
/// @param match method and path, `*` for one segment, such as `POST /channels/*/messages`
/// @param times number of requests that it strikes; 0 for all
/// @param share share of the requests that it strikes, above 0 and up to 1
/// @param retryAfterSeconds the Retry-After of a 429
/// @param pause between the halves of a slow body
public record Fault(
        When when,
        Kind kind,
        String match,
        int times,
        double share,
        double retryAfterSeconds,
        Duration pause) {

    /// The moment of a fault: before or after the request takes effect.
    public enum When {
        BEFORE,
        AFTER
    }

    /// The failure that the client meets.
    public enum Kind {
        INTERNAL_ERROR("500"),
        BAD_GATEWAY("502"),
        UNAVAILABLE("503"),
        RESET("rst"),
        END("fin"),
        HANG("hang"),
        SLOW_BODY("slow-body"),
        RATE_LIMITED("429"),
        BLOCKED_PAGE("html-429"),
        /// A 200 with a page instead of JSON, as a proxy on the way sends it.
        PAGE("html-200");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The name in scripts.
        public String key() {
            return key;
        }

        /// Finds a kind by its name.
        ///
        /// @throws IllegalArgumentException when the name is unknown
        public static Kind of(String name) {
            if (name.equals("5xx")) {
                return BAD_GATEWAY;
            }
            for (Kind kind : values()) {
                if (kind.key.equals(name)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(
                    "kind must be 5xx, 500, 502, 503, rst, fin, hang, slow-body, 429, html-429 or"
                            + " html-200, but was: "
                            + name);
        }
    }

    public Fault {
        if (times < 0) {
            throw new IllegalArgumentException("times must not be negative, but was: " + times);
        }
        if (share <= 0 || share > 1) {
            throw new IllegalArgumentException("share must be in (0, 1], but was: " + share);
        }
        if (kind == Kind.SLOW_BODY && when == When.BEFORE) {
            throw new IllegalArgumentException("a slow body comes after the request took effect");
        }
    }

    /// True when the fault applies to a request.
    boolean matches(String method, String path) {
        return new RequestPattern(match).matches(method, path);
    }
}
