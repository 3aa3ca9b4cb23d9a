package dev.parley.support.service.launch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tests which lines about a broker are logged.
class RefusalLogFilterTests {

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void install() {
        context.addTurboFilter(new RefusalLogFilter());
        context.getLogger("root").addAppender(lines);
        lines.start();
    }

    @Test
    void dropsTheAttemptsOfARefusedClient() {
        var client = context.getLogger("org.apache.kafka.clients.NetworkClient");

        client.error("[Producer] Connection to node {} failed authentication due to: {}", 1, "no");
        context.getLogger("listener").error("retrying", new SaslAuthenticationException("no"));

        assertThat(lines.list).isEmpty();
    }

    @Test
    void keepsAnAbsentBrokerAndAMissingPermission() {
        var client = context.getLogger("org.apache.kafka.clients.NetworkClient");

        client.warn("[Producer] Connection to node {} could not be established", 1);
        context.getLogger("listener").error("retrying", new TopicAuthorizationException("no"));

        assertThat(lines.list).hasSize(2);
    }
}
