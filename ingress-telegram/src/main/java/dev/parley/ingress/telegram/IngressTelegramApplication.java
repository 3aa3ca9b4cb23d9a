package dev.parley.ingress.telegram;

import dev.parley.ingress.telegram.config.IngressTelegramConfiguration;
import dev.parley.ingress.telegram.config.IngressTelegramSettings;
import dev.parley.support.service.ServiceLauncher;

/// The entry point of the service.
public final class IngressTelegramApplication {

    private IngressTelegramApplication() {}

    /// Runs the service until the process ends.
    public static void main(String[] arguments) {
        service().run();
    }

    static ServiceLauncher<IngressTelegramSettings> service() {
        return ServiceLauncher.of(
                "ingress-telegram",
                IngressTelegramConfiguration.class,
                IngressTelegramSettings.class,
                IngressTelegramSettings::from);
    }
}
