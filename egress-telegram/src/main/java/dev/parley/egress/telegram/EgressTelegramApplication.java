package dev.parley.egress.telegram;

import dev.parley.egress.telegram.config.EgressTelegramSettings;
import dev.parley.support.service.ServiceLauncher;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The service's start.
@SpringBootApplication
public class EgressTelegramApplication {

    /// Runs the service in this process.
    public static void main(String[] args) {
        service().run();
    }

    /// The service, for tests that start it with their own environment.
    public static ServiceLauncher<EgressTelegramSettings> service() {
        return ServiceLauncher.of(
                        EgressTelegramSettings.SERVICE,
                        EgressTelegramApplication.class,
                        EgressTelegramSettings.class,
                        EgressTelegramSettings::from)
                .withSchema(EgressTelegramSettings.SCHEMA);
    }
}
