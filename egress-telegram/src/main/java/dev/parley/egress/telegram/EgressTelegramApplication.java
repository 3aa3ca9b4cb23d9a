package dev.parley.egress.telegram;

import dev.parley.egress.telegram.config.EgressTelegramSettings;
import dev.parley.support.service.ServiceLauncher;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Main class of the service.
@SpringBootApplication
public class EgressTelegramApplication {

    /// Runs the service.
    public static void main(String[] args) {
        service().run();
    }

    /// Creates the service; tests start it with their own environment.
    public static ServiceLauncher<EgressTelegramSettings> service() {
        return ServiceLauncher.of(
                        EgressTelegramSettings.SERVICE,
                        EgressTelegramApplication.class,
                        EgressTelegramSettings.class,
                        EgressTelegramSettings::from)
                .withSchema(EgressTelegramSettings.SCHEMA);
    }
}
