package dev.parley.simulator.faults;

import java.util.regex.Pattern;

/// A failure to come: how, to which requests, and how often.
///
/// @param match a method and path in which `*` stands for one part, such as `POST
///   /channels/*/messages`
/// @param times how many requests it strikes; 0 for no end
/// @param share which part of the requests it strikes, above 0 and up to 1
/// @param retryAfterSeconds what a 429 tells
public record Fault(
        When when, Kind kind, String match, int times, double share, double retryAfterSeconds) {

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
        RATE_LIMITED("429"),
        BLOCKED_PAGE("html-429");

        private final String key;

        Kind(String key) {
            this.key = key;
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
                    "kind must be 5xx, 500, 502, 503, rst, fin, hang, 429 or html-429, but was: "
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
    }

    /// Whether a request is of those that this strikes.
    boolean concerns(String method, String path) {
        String regex = "\\Q" + match.replace("*", "\\E[^/ ]*\\Q") + "\\E";
        String asked = match.contains(" ") ? method + " " + path : path;
        // telegrambots writes method names in lower case
        return match.isEmpty()
                || Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(asked).matches();
    }
}
