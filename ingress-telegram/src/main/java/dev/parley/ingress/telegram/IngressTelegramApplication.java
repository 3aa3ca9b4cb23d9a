package dev.parley.ingress.telegram;

import dev.parley.chassis.Service;
import dev.parley.ingress.telegram.config.IngressTelegramConfiguration;
import dev.parley.ingress.telegram.config.Settings;

/// Starts the service.
public final class IngressTelegramApplication {

    private IngressTelegramApplication() {}

    /// Runs until the process is ended.
    public static void main(String[] arguments) {
        service().run();
    }

    static Service<Settings> service() {
        return Service.of(
                "ingress-telegram",
                IngressTelegramConfiguration.class,
                Settings.class,
                Settings::from);
    }
}
