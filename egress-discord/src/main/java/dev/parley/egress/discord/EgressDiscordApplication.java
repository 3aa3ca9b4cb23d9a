package dev.parley.egress.discord;

import dev.parley.egress.discord.config.EgressDiscordSettings;
import dev.parley.support.service.ServiceLauncher;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Main class of the service.
@SpringBootApplication
public class EgressDiscordApplication {

    /// Runs the service.
    public static void main(String[] args) {
        service().run();
    }

    /// Creates the service; tests start it with their own environment.
    public static ServiceLauncher<EgressDiscordSettings> service() {
        return ServiceLauncher.of(
                        EgressDiscordSettings.SERVICE,
                        EgressDiscordApplication.class,
                        EgressDiscordSettings.class,
                        EgressDiscordSettings::from)
                .withSchema(EgressDiscordSettings.SCHEMA);
    }
}
