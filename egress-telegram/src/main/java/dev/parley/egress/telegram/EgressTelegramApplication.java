package dev.parley.egress.telegram;

import dev.parley.egress.telegram.config.EgressTelegramSettings;
import dev.parley.support.service.launch.ServiceLauncher;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Entry point of egress-telegram.
@SpringBootApplication
class EgressTelegramApplication {

    /// Starts the service; tests start it with their own environment.
    static final ServiceLauncher LAUNCHER =
            new ServiceLauncher(EgressTelegramApplication.class, EgressTelegramSettings.class);

    /// Runs the service in this process.
    public static void main(String[] args) {
        LAUNCHER.run();
    }
}
