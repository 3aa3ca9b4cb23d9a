package dev.parley.simulator.discord.model;

import dev.parley.simulator.http.HttpCall;

/// Discord's major path parameter: the channel, guild or webhook whose rate limits count a request.
public final class MajorParameter {

    private MajorParameter() {}

    /// The major parameter of a request: a webhook's id with its token, a channel or a guild; an
    /// empty string when its route has none of them.
    public static String of(HttpCall call) {
        if (call.parameters().containsKey("webhook")) {
            return call.parameter("webhook") + "/" + call.parameter("token");
        }
        return call.parameters()
                .getOrDefault("channel", call.parameters().getOrDefault("guild", ""));
    }
}
