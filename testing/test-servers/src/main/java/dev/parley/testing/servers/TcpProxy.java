package dev.parley.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// TCP proxy in front of a server, with the faults of a network: connections that are dropped
/// silently or cut, a server that cannot be reached, and a slow link.
public final class TcpProxy implements AutoCloseable {

    private final InetSocketAddress server;
    private final ServerSocket listener;
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final AtomicLong discardedBytes = new AtomicLong();
    private final AtomicLong refusedConnections = new AtomicLong();
    private final AtomicLong delayedPackets = new AtomicLong();
    private volatile boolean unreachable;
    private volatile LinkSpeed speed = LinkSpeed.FULL;

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

    /// Drops all existing connections without a word to either side: what either sends is
    /// acknowledged and thrown away. Hosts that lose power and firewalls that forget a connection
    /// do the same. Connections made afterwards work.
    ///
    /// @return the number of dropped connections
    public int dropSilently() {
        var dropped = links.stream().filter(link -> !link.dropped).toList();
        dropped.forEach(link -> link.dropped = true);
        return dropped.size();
    }

    /// Ends all existing connections with a reset. Connections made afterwards work.
    ///
    /// @return the number of connections
    public int cut() {
        var open = List.copyOf(links);
        open.forEach(link -> {
            reset(link.client);
            reset(link.upstream);
        });
        return open.size();
    }

    /// Closes every new connection at once, until it is called with false.
    public void setUnreachable(boolean unreachable) {
        this.unreachable = unreachable;
    }

    /// Changes the speed of all connections, existing ones included.
    public void setSpeed(LinkSpeed speed) {
        this.speed = speed;
    }

    /// Bytes that were acknowledged to their sender and thrown away.
    public long discardedBytes() {
        return discardedBytes.get();
    }

    /// Connections that were closed at once because the server was unreachable.
    public long refusedConnections() {
        return refusedConnections.get();
    }

    /// Packets that the link's speed delayed.
    public long delayedPackets() {
        return delayedPackets.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var link = new Link(listener.accept());
                if (unreachable) {
                    refusedConnections.incrementAndGet();
                    reset(link.client);
                    continue;
                }
                links.add(link);
                var _ = Thread.ofVirtual().start(() -> connect(link));
            } catch (IOException e) {
                // closed, or the client has gone again
            }
        }
    }

    private void connect(Link link) {
        try (var client = link.client;
                var upstream = link.upstream) {
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

    private void pass(Link link, Socket from, Socket to) {
        var buffer = new byte[16 * 1024];
        try {
            for (var read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (link.dropped) {
                    discardedBytes.addAndGet(read);
                } else {
                    write(to, buffer, read);
                }
            }
            if (!link.dropped) {
                to.shutdownOutput();
            }
        } catch (IOException e) {
            close(to);
        }
    }

    private void write(Socket to, byte[] buffer, int length) throws IOException {
        for (var sent = 0; sent < length; ) {
            var present = speed;
            var packet = Math.min(length - sent, present.bytesPerPacket());
            if (!present.delay().isZero()) {
                delayedPackets.incrementAndGet();
                LockSupport.parkNanos(present.delay().toNanos());
            }
            to.getOutputStream().write(buffer, sent, packet);
            sent += packet;
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // closed already
        }
        close(socket);
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
        private final Socket upstream = new Socket();
        private volatile boolean dropped;

        Link(Socket client) {
            this.client = client;
        }
    }
}
