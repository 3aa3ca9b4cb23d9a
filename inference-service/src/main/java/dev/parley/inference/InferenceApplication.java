package dev.parley.inference;

import dev.parley.chassis.Service;
import dev.parley.inference.config.InferenceConfiguration;
import dev.parley.inference.config.InferenceSettings;

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

    static Service<InferenceSettings> service() {
        return Service.of(
                        "inference-service",
                        InferenceApplication.class,
                        InferenceSettings.class,
                        InferenceSettings::from)
                .withSchema("inference");
    }
}
