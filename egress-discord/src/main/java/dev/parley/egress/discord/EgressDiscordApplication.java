package dev.parley.egress.discord;

import dev.parley.chassis.Service;
import dev.parley.egress.discord.config.Settings;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The service's start.
@SpringBootApplication
public class EgressDiscordApplication {

    /// Runs the service in this process.
    public static void main(String[] args) {
        service().run();
    }

    /// The service, for tests that start it with their own environment.
    public static Service<Settings> service() {
        return Service.of(
                        Settings.SERVICE,
                        EgressDiscordApplication.class,
                        Settings.class,
                        Settings::from)
                .withSchema(Settings.SCHEMA);
    }
}
