package dev.parley.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// TCP proxy in front of a server that can drop its connections silently: what either side sends is
/// acknowledged and thrown away, and neither is told. Hosts that lose power and firewalls that
/// forget a connection do the same. Connections made afterwards work.
public final class TcpProxy implements AutoCloseable {

    private final InetSocketAddress server;
    private final ServerSocket listener;
    private final List<Link> links = new CopyOnWriteArrayList<>();

    private TcpProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /// Starts a proxy on a free port.
    public static TcpProxy to(String host, int port) {
        try {
            var proxy = new TcpProxy(new InetSocketAddress(host, port));
            var _ = Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The port that clients connect to, on the loopback address.
    public int port() {
        return listener.getLocalPort();
    }

    /// The number of connections that are passed on.
    public int connections() {
        return (int) links.stream().filter(link -> !link.dropped).count();
    }

    /// Drops all existing connections without a word to either side.
    public void dropSilently() {
        links.forEach(link -> link.dropped = true);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var link = new Link(listener.accept());
                links.add(link);
                var _ = Thread.ofVirtual().start(() -> connect(link));
            } catch (IOException e) {
                // closed, or the client has gone again
            }
        }
    }

    private void connect(Link link) {
        try (var client = link.client;
                var upstream = new Socket()) {
            upstream.connect(server);
            var back = Thread.ofVirtual().start(() -> pass(link, upstream, client));
            pass(link, client, upstream);
            back.join();
        } catch (IOException e) {
            // one side has gone: both sockets are closed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            links.remove(link);
        }
    }

    private static void pass(Link link, Socket from, Socket to) {
        var buffer = new byte[16 * 1024];
        try {
            for (var read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (!link.dropped) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
            if (!link.dropped) {
                to.shutdownOutput();
            }
        } catch (IOException e) {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // gone already
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        links.forEach(link -> close(link.client));
    }

    /// A client's connection.
    private static final class Link {

        private final Socket client;
        private volatile boolean dropped;

        Link(Socket client) {
            this.client = client;
        }
    }
}
