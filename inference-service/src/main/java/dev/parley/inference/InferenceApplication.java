package dev.parley.inference;

import dev.parley.inference.config.InferenceConfiguration;
import dev.parley.inference.config.InferenceSettings;
import dev.parley.support.service.ServiceLauncher;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Starts inference-service.
@EnableAutoConfiguration
@Import(InferenceConfiguration.class)
public class InferenceApplication {

    /// Runs the service until it is told to stop.
    public static void main(String[] args) {
        service().run();
    }

    static ServiceLauncher<InferenceSettings> service() {
        return ServiceLauncher.of(
                        "inference-service",
                        InferenceApplication.class,
                        InferenceSettings.class,
                        InferenceSettings::from)
                .withSchema("inference");
    }
}
