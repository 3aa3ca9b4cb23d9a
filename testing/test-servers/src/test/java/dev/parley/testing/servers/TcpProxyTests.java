package dev.parley.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/// Tests that connections are passed on, and of the faults of a network.
class TcpProxyTests {

    private final ServerSocket echo = echo();
    private final TcpProxy proxy = TcpProxy.to("127.0.0.1", echo.getLocalPort());

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesBytesOnBothWays() throws IOException {
        try (var client = connect()) {
            assertThat(answerTo(client, 7)).isEqualTo(7);
        }
    }

    @Test
    void leavesADroppedConnectionOpenWithoutAnAnswer() throws IOException {
        try (var client = connect()) {
            assertThat(answerTo(client, 7)).isEqualTo(7);

            proxy.dropSilently();

            assertThatThrownBy(() -> answerTo(client, 8))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void passesNewConnectionsOn() throws IOException {
        try (var old = connect()) {
            assertThat(answerTo(old, 7)).isEqualTo(7);
            proxy.dropSilently();
        }

        try (var client = connect()) {
            assertThat(answerTo(client, 9)).isEqualTo(9);
        }
    }

    @Test
    void resetsACutConnection() throws IOException {
        try (var client = connect()) {
            assertThat(answerTo(client, 7)).isEqualTo(7);

            proxy.cut();

            assertThatThrownBy(() -> answerTo(client, 8)).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void refusesConnectionsWhileTheServerIsUnreachable() throws IOException {
        proxy.setUnreachable(true);
        try (var client = connect()) {
            assertThatThrownBy(() -> answerTo(client, 7)).isInstanceOf(SocketException.class);
        }
        proxy.setUnreachable(false);

        try (var client = connect()) {
            assertThat(answerTo(client, 8)).isEqualTo(8);
        }
        assertThat(proxy.refusedConnections()).isEqualTo(1);
    }

    @Test
    void passesEachByteOnSlowly() throws IOException {
        proxy.setSpeed(new LinkSpeed(Duration.ofMillis(1), 1));

        try (var client = connect()) {
            client.getOutputStream().write(new byte[] {1, 2, 3});
            assertThat(client.getInputStream().readNBytes(3)).containsExactly(1, 2, 3);
        }
        assertThat(proxy.delayedPackets()).isEqualTo(6);
    }

    private Socket connect() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(500);
        return client;
    }

    private static int answerTo(Socket client, int value) throws IOException {
        client.getOutputStream().write(value);
        return client.getInputStream().read();
    }

    private static ServerSocket echo() {
        try {
            var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            var _ = Thread.ofVirtual().start(() -> serve(server));
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                var _ = Thread.ofVirtual().start(() -> echo(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // the client has gone
        }
    }
}
