package dev.parley.support.service.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;

import org.apache.kafka.common.errors.AuthenticationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

import java.util.List;

/// Log filter for a broker that refuses the service's credentials: each client reports each of its
/// attempts, some with a stack trace, fifteen lines a second. The line of the health check that
/// names the setting is enough, and would drown in them.
final class RefusalLogFilter extends TurboFilter {

    private static final String NETWORK_CLIENT = "org.apache.kafka.clients.NetworkClient";

    /// A failed attempt; a bootstrap broker's end follows it, or the line of an absent broker.
    private static final List<String> ATTEMPTS =
            List.of("failed authentication due to", "Bootstrap broker");

    /// Adds the filter once Spring Boot has set the logging up, before any client exists.
    static ApplicationListener<ApplicationPreparedEvent> installer() {
        var filter = new RefusalLogFilter();
        return _ -> {
            if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
                context.addTurboFilter(filter);
            }
        };
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable failure) {
        return failure instanceof AuthenticationException || isAttempt(logger, format)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static boolean isAttempt(Logger logger, @Nullable String format) {
        return format != null
                && logger.getName().equals(NETWORK_CLIENT)
                && ATTEMPTS.stream().anyMatch(format::contains);
    }
}
