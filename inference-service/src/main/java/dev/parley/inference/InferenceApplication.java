package dev.parley.inference;

import dev.parley.inference.config.InferenceConfiguration;
import dev.parley.inference.config.InferenceSettings;
import dev.parley.support.service.launch.ServiceLauncher;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Entry point of inference-service.
@EnableAutoConfiguration
@Import(InferenceConfiguration.class)
class InferenceApplication {

    /// Starts the service; tests start it with their own environment.
    static final ServiceLauncher LAUNCHER =
            new ServiceLauncher(InferenceApplication.class, InferenceSettings.class);

    /// Runs the service in this process.
    public static void main(String[] args) {
        LAUNCHER.run();
    }
}
