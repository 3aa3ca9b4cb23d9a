package dev.parley.simulator.telegram;

import dev.parley.simulator.faults.FaultScript;
import dev.parley.simulator.http.Distance.Travel;

/// What is scripted for the simulated Telegram.
///
/// @param rateLimits whether Telegram's limits apply
/// @param privacyMode whether the group's messages reach the bot only when they are meant for it
/// @param refuseToken whether every token is wrong
/// @param travel how long a request and its reply take, each
public record TelegramSettings(
        FaultScript faults,
        boolean rateLimits,
        boolean privacyMode,
        boolean refuseToken,
        Travel travel) {

    /// Telegram without limits, to a bot that sees all.
    public static TelegramSettings open() {
        return new TelegramSettings(FaultScript.none(), false, false, false, Travel.none());
    }

    /// The same with Telegram's limits applied or not.
    public TelegramSettings limited(boolean applied) {
        return new TelegramSettings(faults, applied, privacyMode, refuseToken, travel);
    }
}
