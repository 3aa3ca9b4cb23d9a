package dev.parley.simulator.discord.limits;

import java.time.Duration;

/// The properties of a request that its rate limits depend on.
///
/// @param age age of the message in the path; zero when the path names none
/// @param gone true when the message in the path does not exist
/// @param channelOfWebhook channel of the webhook in the path, empty when the path names none
public record RequestSubject(Duration age, boolean gone, String channelOfWebhook) {

    /// A request without a message and without a webhook.
    public static final RequestSubject NONE = new RequestSubject(Duration.ZERO, false, "");
}
