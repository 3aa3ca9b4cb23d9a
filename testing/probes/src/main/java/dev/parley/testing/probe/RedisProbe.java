package dev.parley.testing.probe;

import dev.parley.local.server.redis.RedisAddress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Direct access to Redis over its wire protocol.
///
/// @param redis address of the server
public record RedisProbe(RedisAddress redis) {

    /// Deletes all keys.
    public void flush() {
        var answer = execute("FLUSHALL");
        if (!answer.equals("+OK")) {
            throw new IllegalStateException("FLUSHALL was answered with " + answer);
        }
    }

    /// Number of keys.
    public int size() {
        return Integer.parseInt(execute("DBSIZE").substring(1));
    }

    private String execute(String command) {
        var address = URI.create(redis.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new BufferedReader(
                                    new InputStreamReader(
                                            socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine();
            return answer == null ? "" : answer;
        } catch (IOException e) {
            throw new UncheckedIOException("Redis does not answer", e);
        }
    }
}
