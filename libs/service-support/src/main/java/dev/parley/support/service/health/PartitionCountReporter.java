package dev.parley.support.service.health;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/// Logs a [PartitionCountException] as one line, where Spring Boot would log a stack trace.
final class PartitionCountReporter implements SpringBootExceptionReporter {

    /// Creates the reporter.
    ///
    /// @param context Spring Boot requires the parameter
    PartitionCountReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        if (!(failure instanceof PartitionCountException)) {
            return false;
        }
        LoggerFactory.getLogger(PartitionCountCheck.class)
                .error("not started: {}", failure.getMessage());
        return true;
    }
}
