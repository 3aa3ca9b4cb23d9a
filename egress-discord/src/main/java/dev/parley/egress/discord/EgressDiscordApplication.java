package dev.parley.egress.discord;

import dev.parley.egress.discord.config.EgressDiscordSettings;
import dev.parley.support.service.launch.ServiceLauncher;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Entry point of egress-discord.
@SpringBootApplication
class EgressDiscordApplication {

    /// Starts the service; tests start it with their own environment.
    static final ServiceLauncher LAUNCHER =
            new ServiceLauncher(EgressDiscordApplication.class, EgressDiscordSettings.class);

    /// Runs the service in this process.
    public static void main(String[] args) {
        LAUNCHER.run();
    }
}
