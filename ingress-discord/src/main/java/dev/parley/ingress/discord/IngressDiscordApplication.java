package dev.parley.ingress.discord;

import dev.parley.ingress.discord.config.IngressDiscordConfiguration;
import dev.parley.ingress.discord.config.IngressDiscordSettings;
import dev.parley.support.service.ServiceLauncher;

/// The entry point of the service.
public final class IngressDiscordApplication {

    private IngressDiscordApplication() {}

    /// Runs the service until the process ends.
    public static void main(String[] arguments) {
        service().run();
    }

    static ServiceLauncher<IngressDiscordSettings> service() {
        return ServiceLauncher.of(
                "ingress-discord",
                IngressDiscordConfiguration.class,
                IngressDiscordSettings.class,
                IngressDiscordSettings::from);
    }
}
