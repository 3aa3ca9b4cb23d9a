package dev.parley.cli.probe;

import dev.parley.cli.check.Finding;

/// The probe of one credential at its external system; a finding never contains the credential.
sealed interface CredentialProbe permits DiscordProbe, TelegramProbe, ModelProbe {

    /// Sends the request and assesses the response.
    Finding run();

    /// The finding for a status that says nothing about the credential.
    static Finding unexpectedStatus(String system, int status) {
        return new Finding.Warning(
                system + " answers HTTP " + status + "; the credential was not tried",
                "try again later");
    }

    /// The finding for a missing response.
    ///
    /// @param addressSetting the setting that says where it is
    static Finding unreachable(String system, String why, String addressSetting) {
        return new Finding.Problem(
                system + " " + why,
                why.startsWith("cannot be asked")
                        ? "correct " + addressSetting + " and the credential"
                        : "check this machine's network, and " + addressSetting);
    }
}
