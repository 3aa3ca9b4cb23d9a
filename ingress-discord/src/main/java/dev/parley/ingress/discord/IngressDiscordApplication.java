package dev.parley.ingress.discord;

import dev.parley.chassis.Service;
import dev.parley.ingress.discord.config.IngressDiscordConfiguration;
import dev.parley.ingress.discord.config.Settings;

/// Starts the service.
public final class IngressDiscordApplication {

    private IngressDiscordApplication() {}

    /// Runs until the process is ended.
    public static void main(String[] arguments) {
        service().run();
    }

    static Service<Settings> service() {
        return Service.of(
                "ingress-discord",
                IngressDiscordConfiguration.class,
                Settings.class,
                Settings::from);
    }
}
