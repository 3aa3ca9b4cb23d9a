package dev.parley.simulator.discord;

import dev.parley.simulator.discord.limits.LimitSettings;
import dev.parley.simulator.discord.limits.RateLimits;
import dev.parley.simulator.faults.FaultScript;
import dev.parley.simulator.http.Distance.Travel;

import java.time.Duration;

/// What is scripted for the simulated Discord.
///
/// @param rateLimits whether Discord's limits apply
/// @param limits their counters
/// @param messageContent what became of the Message Content intent
/// @param refuseToken whether every token is wrong
/// @param travel how long a request and its reply take, each
/// @param nonceMemory how long a nonce makes a second message the first one
public record DiscordSettings(
        FaultScript faults,
        boolean rateLimits,
        RateLimits limits,
        MessageContent messageContent,
        boolean refuseToken,
        Travel travel,
        Duration nonceMemory) {

    /// How long Discord is thought to know a nonce.
    public static final Duration USUAL_NONCE_MEMORY = Duration.ofMinutes(3);

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
    public static DiscordSettings asItIs() {
        return new DiscordSettings(
                FaultScript.none(),
                true,
                new RateLimits(LimitSettings.usual()),
                MessageContent.GRANTED,
                false,
                Travel.none(),
                USUAL_NONCE_MEMORY);
    }

    /// The same with Discord's limits applied or not.
    public DiscordSettings limited(boolean applied) {
        return new DiscordSettings(
                faults, applied, limits, messageContent, refuseToken, travel, nonceMemory);
    }
}
