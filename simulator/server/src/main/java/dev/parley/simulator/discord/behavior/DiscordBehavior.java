package dev.parley.simulator.discord.behavior;

import dev.parley.simulator.discord.limits.RateLimitSettings;
import dev.parley.simulator.discord.limits.RateLimits;
import dev.parley.simulator.faults.FaultScript;
import dev.parley.simulator.http.LatencyEndpoint.Latency;

import java.time.Duration;

/// What is scripted for the simulated Discord.
///
/// @param rateLimits whether Discord's limits apply
/// @param limits their counters
/// @param messageContent what became of the Message Content intent
/// @param refuseToken whether every token is wrong
/// @param latency how long a request and its reply take, each
/// @param nonceMemory how long a nonce makes a second message the first one
public record DiscordBehavior(
        FaultScript faults,
        boolean rateLimits,
        RateLimits limits,
        MessageContent messageContent,
        boolean refuseToken,
        Latency latency,
        Duration nonceMemory) {

    /// How long Discord is thought to know a nonce.
    public static final Duration DEFAULT_NONCE_MEMORY = Duration.ofMinutes(3);

    /// What Discord does about the Message Content intent.
    public enum MessageContent {
        /// Whoever asks for it gets it.
        GRANTED,
        /// Nobody gets it: content is empty where the bot is not mentioned.
        WITHHELD,
        /// Whoever asks for it is turned away with 4014, as when the portal's switch is off.
        REFUSED
    }

    /// Discord as it is, limits and all.
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

    /// The same with Discord's limits applied or not.
    public DiscordBehavior withRateLimits(boolean applied) {
        return new DiscordBehavior(
                faults, applied, limits, messageContent, refuseToken, latency, nonceMemory);
    }
}
