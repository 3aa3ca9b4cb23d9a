package dev.parley.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Free ports on loopback.
public final class FreePorts {

    /// Below the ports that systems assign to outgoing connections: Linux begins at 32,768.
    private static final int LOWEST = 10_000;

    private static final int HIGHEST = 32_000;
    private static final int MAX_ATTEMPTS = 100;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /// A port that was free a moment ago, and that this process has not been given before: two
    /// servers of one system would otherwise sometimes get the same one.
    ///
    /// @return the port
    public static int any() {
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (GIVEN.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("no free port", e);
            }
        }
    }

    /// The wanted port itself, or a free one in its place.
    ///
    /// @param wanted a port, or 0 for any
    /// @return the port to use
    public static int orAny(int wanted) {
        return wanted == 0 ? any() : wanted;
    }

    /// The first of several free ports in a row, none of which an outgoing connection can take.
    ///
    /// @param count how many ports
    /// @return the first port
    /// @throws IllegalStateException when none of a hundred ranges is free
    public static int firstOf(int count) {
        for (var attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            var first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - count);
            if (IntStream.range(first, first + count).allMatch(FreePorts::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException(
                "no %d free ports in a row between %d and %d".formatted(count, LOWEST, HIGHEST));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
