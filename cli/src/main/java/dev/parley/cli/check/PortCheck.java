package dev.parley.cli.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.SortedMap;

/// The check that the system's ports are free.
final class PortCheck {

    private static final String FIX =
            "end that process, or choose other ports: PARLEY_PORT_BASE=8400 ./parley up";

    private PortCheck() {}

    static List<Finding> run(SortedMap<Integer, String> wanted) {
        var taken =
                wanted.entrySet().stream()
                        .filter(entry -> isTaken(entry.getKey()))
                        .<Finding>map(entry ->
                                new Finding.Problem(
                                        "port %d, needed by %s, is in use by %s"
                                                .formatted(
                                                        entry.getKey(),
                                                        entry.getValue(),
                                                        PortOwner.of(entry.getKey())),
                                        FIX))
                        .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return taken.isEmpty()
                ? List.of(
                        new Finding.Ok(
                                "ports %d to %d are free"
                                        .formatted(wanted.firstKey(), wanted.lastKey())))
                : taken;
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
