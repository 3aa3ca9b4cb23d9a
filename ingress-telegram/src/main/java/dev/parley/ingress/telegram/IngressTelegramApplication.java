package dev.parley.ingress.telegram;

import dev.parley.ingress.telegram.config.IngressTelegramConfiguration;
import dev.parley.ingress.telegram.config.IngressTelegramSettings;
import dev.parley.support.service.launch.ServiceLauncher;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Entry point of ingress-telegram.
@EnableAutoConfiguration
@Import(IngressTelegramConfiguration.class)
class IngressTelegramApplication {

    /// Starts the service; tests start it with their own environment.
    static final ServiceLauncher LAUNCHER =
            new ServiceLauncher(IngressTelegramApplication.class, IngressTelegramSettings.class);

    /// Runs the service in this process.
    public static void main(String[] args) {
        LAUNCHER.run();
    }
}
