package dev.parley.simulator.faults;

import dev.parley.simulator.http.RequestPattern;

import java.time.Duration;

/// A failure to come: how, to which requests, and how often.
///
/// @param match a method and path in which `*` stands for one part, such as `POST
///   /channels/*/messages`
/// @param times how many requests it strikes; 0 for no end
/// @param share which part of the requests it strikes, above 0 and up to 1
/// @param retryAfterSeconds what a 429 tells
/// @param pause between the halves of a slow body
public record Fault(
        When when,
        Kind kind,
        String match,
        int times,
        double share,
        double retryAfterSeconds,
        Duration pause) {

    /// Whether the request took effect.
    public enum When {
        BEFORE,
        AFTER
    }

    /// What the client sees.
    public enum Kind {
        INTERNAL_ERROR("500"),
        BAD_GATEWAY("502"),
        UNAVAILABLE("503"),
        RESET("rst"),
        END("fin"),
        HANG("hang"),
        SLOW_BODY("slow-body"),
        RATE_LIMITED("429"),
        BLOCKED_PAGE("html-429");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The name by which scripts call it.
        public String key() {
            return key;
        }

        /// The kind of this name.
        ///
        /// @throws IllegalArgumentException when no kind has this name
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
                    "kind must be 5xx, 500, 502, 503, rst, fin, hang, slow-body, 429 or html-429,"
                            + " but was: "
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

    /// Whether a request is of those that this strikes.
    boolean matches(String method, String path) {
        return new RequestPattern(match).matches(method, path);
    }
}
