package dev.parley.egress.telegram;

import dev.parley.chassis.Service;
import dev.parley.egress.telegram.config.Settings;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The service's start.
@SpringBootApplication
public class EgressTelegramApplication {

    /// Runs the service in this process.
    public static void main(String[] args) {
        service().run();
    }

    /// The service, for tests that start it with their own environment.
    public static Service<Settings> service() {
        return Service.of(
                        Settings.SERVICE,
                        EgressTelegramApplication.class,
                        Settings.class,
                        Settings::from)
                .withSchema(Settings.SCHEMA);
    }
}
