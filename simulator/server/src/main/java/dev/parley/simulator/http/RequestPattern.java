package dev.parley.simulator.http;

import java.util.regex.Pattern;

/// A pattern for requests: a method and a path, or only a path, in which `*` stands for one
/// segment.
///
/// @param text such as `POST /channels/*/messages`; empty for all requests
public record RequestPattern(String text) {

    /// True when the pattern matches a request.
    public boolean matches(String method, String path) {
        if (text.isEmpty()) {
            return true;
        }
        String regex = "\\Q" + text.replace("*", "\\E[^/ ]*\\Q") + "\\E";
        String asked = text.contains(" ") ? method + " " + path : path;
        // telegrambots writes method names in lower case
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(asked).matches();
    }
}
