package dev.parley.discord;

import dev.parley.discord.transport.Reply;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Creates responses like Discord's.
public final class Replies {

    private Replies() {}

    /// Creates a successful response.
    public static Reply.Response ok(String... headers) {
        return answer(200, "{}", headers);
    }

    /// Creates a response.
    ///
    /// @param headers such as `Retry-After: 5`
    public static Reply.Response answer(int status, String body, String... headers) {
        var named =
                List.of(headers).stream()
                        .map(header -> header.split(": ", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
        return new Reply.Response(
                status,
                HttpHeaders.of(Map.copyOf(named), (name, value) -> true),
                JsonMapper.shared().readTree(body));
    }
}
