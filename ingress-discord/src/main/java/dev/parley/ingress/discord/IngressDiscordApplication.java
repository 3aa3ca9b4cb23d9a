package dev.parley.ingress.discord;

import dev.parley.ingress.discord.config.IngressDiscordConfiguration;
import dev.parley.ingress.discord.config.IngressDiscordSettings;
import dev.parley.support.service.launch.ServiceLauncher;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Entry point of ingress-discord.
@EnableAutoConfiguration
@Import(IngressDiscordConfiguration.class)
class IngressDiscordApplication {

    /// Starts the service; tests start it with their own environment.
    static final ServiceLauncher LAUNCHER =
            new ServiceLauncher(IngressDiscordApplication.class, IngressDiscordSettings.class);

    /// Runs the service in this process.
    public static void main(String[] args) {
        LAUNCHER.run();
    }
}
