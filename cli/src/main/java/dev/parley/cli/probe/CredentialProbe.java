package dev.parley.cli.probe;

import dev.parley.cli.check.Finding;

/// The trial of one token with its neighbour; what it finds never holds the token.
sealed interface CredentialProbe permits DiscordProbe, TelegramProbe, ModelProbe {

    /// Asks the neighbour and judges the answer.
    Finding run();

    /// The neighbour answered something that says nothing about the token.
    static Finding unexpectedStatus(String neighbour, int status) {
        return new Finding.Warning(
                neighbour + " answers HTTP " + status + "; the token was not tried",
                "try again later");
    }

    /// The neighbour did not answer.
    ///
    /// @param addressSetting the setting that says where it is
    static Finding unreachable(String neighbour, String why, String addressSetting) {
        return new Finding.Problem(
                neighbour + " " + why, "look at this machine's network, and at " + addressSetting);
    }
}
