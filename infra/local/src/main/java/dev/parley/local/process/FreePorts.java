package dev.parley.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Free ports on loopback.
public final class FreePorts {

    private FreePorts() {}

    /// A port that was free a moment ago.
    ///
    /// @return the port
    public static int any() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    /// The wanted port itself, or a free one in its place.
    ///
    /// @param wanted a port, or 0 for any
    /// @return the port to use
    public static int orAny(int wanted) {
        return wanted == 0 ? any() : wanted;
    }
}
