package dev.parley.quickstart.chat;

import dev.parley.localstack.stage.Neighbour;

/// The platform on which a simulated person writes.
public enum ChatPlatform {
    /// Discord.
    discord(Neighbour.DISCORD),
    /// Telegram.
    telegram(Neighbour.TELEGRAM);

    private final Neighbour neighbour;

    ChatPlatform(Neighbour neighbour) {
        this.neighbour = neighbour;
    }

    /// Who the platform is outside.
    public Neighbour neighbour() {
        return neighbour;
    }
}
