package dev.parley.simulator.telegram;

import dev.parley.simulator.faults.FaultScript;
import dev.parley.simulator.http.LatencyEndpoint.Latency;

/// The scripted behavior of the simulated Telegram.
///
/// @param rateLimits true when rate limits apply
/// @param privacyMode true when the bot gets only those group messages that address it
/// @param refuseToken true when every token is invalid
/// @param latency one-way delay of requests and replies
public record TelegramBehavior(
        FaultScript faults,
        boolean rateLimits,
        boolean privacyMode,
        boolean refuseToken,
        Latency latency) {

    /// A Telegram without rate limits, whose bot gets all messages.
    public static TelegramBehavior unlimited() {
        return new TelegramBehavior(FaultScript.none(), false, false, false, Latency.none());
    }

    /// Returns the same behavior with rate limits on or off.
    public TelegramBehavior withRateLimits(boolean applied) {
        return new TelegramBehavior(faults, applied, privacyMode, refuseToken, latency);
    }
}
