package dev.parley.support.service.launch;

import dev.parley.support.service.FatalErrors;
import dev.parley.support.service.config.CommonSettings;
import dev.parley.support.service.settings.SettingsCheck;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.context.reactive.StandardReactiveWebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts a service with Spring Boot; its settings stand in its `application.yml`.
///
/// @param application the class that imports the service's configuration
/// @param settings the service's settings record
public record ServiceLauncher(Class<?> application, Class<?> settings) {

    /// Requests to a service are health checks and scrapes: two event loops serve them, where Netty
    /// starts one for each processor.
    private static final String EVENT_LOOPS = "2";

    /// Runs a service in this process, with the process's environment variables.
    ///
    /// An [Error] that no thread catches ends the process.
    public void run() {
        FatalErrors.endProcess();
        var _ = start(System.getenv());
    }

    /// Starts the service with the given environment variables instead of the process's.
    ///
    /// @return the running context; closing it stops the service
    /// @throws dev.parley.support.service.settings.InvalidSettingsException when settings are
    ///   missing or malformed
    public ConfigurableApplicationContext start(Map<String, String> variables) {
        if (System.getProperty("reactor.netty.ioWorkerCount") == null) {
            System.setProperty("reactor.netty.ioWorkerCount", EVENT_LOOPS);
        }
        var environment = new StandardReactiveWebEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.copyOf(variables)));
        var spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setEnvironment(environment);
        spring.addListeners(new SettingsCheck(settingsTypes()), RefusalLogFilter.installer());
        return spring.run();
    }

    private List<Class<?>> settingsTypes() {
        var types = new ArrayList<>(CommonSettings.types());
        types.add(settings);
        return types;
    }
}
