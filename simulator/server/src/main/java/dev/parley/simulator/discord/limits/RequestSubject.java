package dev.parley.simulator.discord.limits;

import java.time.Duration;

/// What a request is about, as far as its limits depend on that.
///
/// @param age how old the message is that the path names; zero when there is none
/// @param gone whether the path names a message that is not there
/// @param channelOfWebhook where the webhook of the path writes, empty when there is none
public record RequestSubject(Duration age, boolean gone, String channelOfWebhook) {

    /// A request about no message and no webhook.
    public static final RequestSubject NONE = new RequestSubject(Duration.ZERO, false, "");
}
