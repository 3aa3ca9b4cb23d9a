package dev.parley.support.service.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Prints the faults of an [InvalidSettingsException] on standard error, one line each, where
/// Spring Boot would print a stack trace.
final class InvalidSettingsReporter implements SpringBootExceptionReporter {

    /// Creates the reporter.
    ///
    /// @param context Spring Boot requires the parameter; faults are found before there is a
    ///   context
    InvalidSettingsReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        if (!(failure instanceof InvalidSettingsException invalid)) {
            return false;
        }
        var standardError =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        String.valueOf(invalid.getMessage())
                .lines()
                .forEach(fault -> standardError.println(invalid.service() + ": " + fault));
        return true;
    }
}
