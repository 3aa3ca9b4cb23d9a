package dev.parley.inference;

import dev.parley.inference.config.InferenceConfiguration;
import dev.parley.inference.config.InferenceSettings;
import dev.parley.support.service.ServiceLauncher;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Main class of inference-service.
@EnableAutoConfiguration
@Import(InferenceConfiguration.class)
public class InferenceApplication {

    /// Runs the service until the process is terminated.
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
