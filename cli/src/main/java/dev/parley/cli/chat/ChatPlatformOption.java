package dev.parley.cli.chat;

import dev.parley.local.application.ExternalSystem;
import dev.parley.simulator.client.SimulatedPlatform;

/// A chat platform, by the name that the command line takes.
public enum ChatPlatformOption {
    discord(ExternalSystem.DISCORD),
    telegram(ExternalSystem.TELEGRAM);

    private final ExternalSystem externalSystem;

    ChatPlatformOption(ExternalSystem externalSystem) {
        this.externalSystem = externalSystem;
    }

    /// The external system that the platform is.
    public ExternalSystem externalSystem() {
        return externalSystem;
    }

    /// The platform as the simulator's client names it.
    public SimulatedPlatform simulated() {
        return switch (this) {
            case discord -> SimulatedPlatform.DISCORD;
            case telegram -> SimulatedPlatform.TELEGRAM;
        };
    }
}
