package dev.parley.cli.chat;

import dev.parley.local.application.ExternalSystem;

/// The platform on which a simulated person writes.
public enum ChatPlatformOption {
    /// Discord.
    discord(ExternalSystem.DISCORD),
    /// Telegram.
    telegram(ExternalSystem.TELEGRAM);

    private final ExternalSystem externalSystem;

    ChatPlatformOption(ExternalSystem neighbour) {
        this.externalSystem = neighbour;
    }

    /// Who the platform is outside.
    public ExternalSystem externalSystem() {
        return externalSystem;
    }
}
