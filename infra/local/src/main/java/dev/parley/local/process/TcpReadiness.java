package dev.parley.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;

import javax.net.SocketFactory;

/// Ready when a server on loopback answers some bytes with the bytes it is known to answer.
public final class TcpReadiness implements Readiness {

    private static final int MILLIS = 900;

    private final SocketFactory sockets;
    private final int port;
    private final byte[] request;
    private final byte[] expectedResponse;

    /// @param port where the server listens
    /// @param question what is sent
    /// @param answer how its reply begins
    public TcpReadiness(int port, byte[] question, byte[] answer) {
        this(SocketFactory.getDefault(), port, question, answer);
    }

    /// @param sockets those of TLS, for a server that speaks nothing else
    /// @param port where the server listens
    /// @param question what is sent
    /// @param answer how its reply begins
    public TcpReadiness(SocketFactory sockets, int port, byte[] question, byte[] answer) {
        this.sockets = sockets;
        this.port = port;
        this.request = question.clone();
        this.expectedResponse = answer.clone();
    }

    @Override
    public boolean isReady(long pid) {
        try (var socket = sockets.createSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(request);
            return Arrays.equals(
                    expectedResponse, socket.getInputStream().readNBytes(expectedResponse.length));
        } catch (IOException notYet) {
            return false;
        }
    }
}
