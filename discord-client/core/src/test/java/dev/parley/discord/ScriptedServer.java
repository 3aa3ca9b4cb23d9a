package dev.parley.discord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// HTTP server that reads whole requests and then follows a script.
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket socket;
    private final BlockingQueue<Reaction> script = new LinkedBlockingQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    ScriptedServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/api/v10");
    }

    /// Answers the next request and keeps the connection.
    ScriptedServer answer(int status, String body, String... headers) {
        var text = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
        for (var header : headers) {
            text.append(header).append("\r\n");
        }
        text.append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body);
        script.add(connection -> write(connection, text.toString()));
        return this;
    }

    /// Reads the next request and closes the connection without an answer.
    ScriptedServer hangUp() {
        script.add(Socket::close);
        return this;
    }

    /// Reads the next request and resets the connection.
    ScriptedServer reset() {
        script.add(connection -> {
            connection.setSoLinger(true, 0);
            connection.close();
        });
        return this;
    }

    /// Reads the next request and never answers.
    ScriptedServer stayQuiet() {
        script.add(connection -> {});
        return this;
    }

    /// Answers the next request byte by byte, as long as the client reads.
    ScriptedServer trickle() {
        script.add(connection -> {
            write(connection, "HTTP/1.1 200 X\r\nContent-Length: 1000000\r\n\r\n");
            while (!connection.isClosed()) {
                write(connection, " ");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        });
        return this;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    int connections() {
        return connections.size();
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                var connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket connection) {
        try {
            var reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.UTF_8));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                requests.add(read(line, reader));
                script.take().react(connection);
            }
        } catch (IOException e) {
            // the connection ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(String first, BufferedReader reader) throws IOException {
        var headers = new StringBuilder();
        var length = 0;
        for (var line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
            headers.append(line).append('\n');
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        var body = new StringBuilder();
        while (body.toString().getBytes(StandardCharsets.UTF_8).length < length) {
            body.append((char) reader.read());
        }
        return new Request(first, headers.toString(), body.toString());
    }

    private static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A request as it arrived.
    record Request(String line, String headers, String body) {}

    @FunctionalInterface
    private interface Reaction {
        void react(Socket connection) throws IOException;
    }
}
