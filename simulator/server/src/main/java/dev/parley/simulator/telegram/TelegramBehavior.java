package dev.parley.simulator.telegram;

import dev.parley.simulator.faults.FaultScript;
import dev.parley.simulator.http.LatencyEndpoint.Latency;

/// What is scripted for the simulated Telegram.
///
/// @param rateLimits whether Telegram's limits apply
/// @param privacyMode whether the group's messages reach the bot only when they are meant for it
/// @param refuseToken whether every token is wrong
/// @param latency how long a request and its reply take, each
public record TelegramBehavior(
        FaultScript faults,
        boolean rateLimits,
        boolean privacyMode,
        boolean refuseToken,
        Latency latency) {

    /// Telegram without limits, to a bot that sees all.
    public static TelegramBehavior unlimited() {
        return new TelegramBehavior(FaultScript.none(), false, false, false, Latency.none());
    }

    /// The same with Telegram's limits applied or not.
    public TelegramBehavior withRateLimits(boolean applied) {
        return new TelegramBehavior(faults, applied, privacyMode, refuseToken, latency);
    }
}
