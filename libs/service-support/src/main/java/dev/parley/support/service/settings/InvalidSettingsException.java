package dev.parley.support.service.settings;

import org.springframework.boot.ExitCodeGenerator;

import java.util.List;

/// All settings that are missing or malformed, one line each; the process ends with exit code 2.
public final class InvalidSettingsException extends RuntimeException implements ExitCodeGenerator {

    private static final int EXIT_CODE = 2;

    private final String service;

    InvalidSettingsException(String service, List<String> faults) {
        super(String.join("\n", faults));
        this.service = service;
    }

    /// The name of the service that has the settings.
    String service() {
        return service;
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
