package dev.parley.support.ingress;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Transitions of the platform's connection status.
class ConnectionStatusTests {

    private final ConnectionStatus status = new ConnectionStatus("discord");

    @Test
    void startsDisconnected() {
        assertThatThrownBy(status::requireConnected).hasMessage("not connected yet");
    }

    @Test
    void isConnectedOnceMarked() {
        status.markConnected();

        assertThatCode(status::requireConnected).doesNotThrowAnyException();
    }

    @Test
    void reportsTheReasonForADisconnect() {
        status.markConnected();

        status.markDisconnected("the token was refused");

        assertThatThrownBy(status::requireConnected).hasMessage("the token was refused");
    }
}
