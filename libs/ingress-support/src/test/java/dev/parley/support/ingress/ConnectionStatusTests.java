package dev.parley.support.ingress;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// What readiness hears about the platform.
class ConnectionStatusTests {

    private final ConnectionStatus link = new ConnectionStatus("discord");

    @Test
    void startsDisconnected() {
        assertThatThrownBy(link::requireConnected).hasMessage("not connected yet");
    }

    @Test
    void isConnectedOnceMarked() {
        link.markConnected();

        assertThatCode(link::requireConnected).doesNotThrowAnyException();
    }

    @Test
    void reportsTheReasonForADisconnect() {
        link.markConnected();

        link.markDisconnected("the token was refused");

        assertThatThrownBy(link::requireConnected).hasMessage("the token was refused");
    }
}
