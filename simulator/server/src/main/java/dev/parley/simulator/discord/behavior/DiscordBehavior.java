package dev.parley.simulator.discord.behavior;

import dev.parley.simulator.discord.limits.RateLimitSettings;
import dev.parley.simulator.discord.limits.RateLimits;
import dev.parley.simulator.faults.FaultScript;
import dev.parley.simulator.http.LatencyEndpoint.Latency;

import java.time.Duration;

/// The scripted behavior of the simulated Discord.
///
/// @param rateLimits true when rate limits apply
/// @param limits the counters of the rate limits
/// @param messageContent handling of the Message Content intent
/// @param refuseToken true when every token is invalid
/// @param latency one-way delay of requests and replies
/// @param nonceMemory period in which a repeated nonce returns the first message
public record DiscordBehavior(
        FaultScript faults,
        boolean rateLimits,
        RateLimits limits,
        MessageContent messageContent,
        boolean refuseToken,
        Latency latency,
        Duration nonceMemory) {

    /// The period for which Discord presumably remembers a nonce.
    public static final Duration DEFAULT_NONCE_MEMORY = Duration.ofMinutes(3);

    /// Handling of the Message Content intent.
    public enum MessageContent {
        /// A client that asks for it gets it.
        GRANTED,
        /// No client gets it: content is empty where the bot is not mentioned.
        WITHHELD,
        /// A client that asks for it is disconnected with 4014, as when the portal's switch is off.
        REFUSED
    }

    /// Discord's real behavior, rate limits included.
    public static DiscordBehavior realistic() {
        return new DiscordBehavior(
                FaultScript.none(),
                true,
                new RateLimits(RateLimitSettings.defaults()),
                MessageContent.GRANTED,
                false,
                Latency.none(),
                DEFAULT_NONCE_MEMORY);
    }

    /// Returns the same behavior with rate limits on or off.
    public DiscordBehavior withRateLimits(boolean applied) {
        return new DiscordBehavior(
                faults, applied, limits, messageContent, refuseToken, latency, nonceMemory);
    }
}
