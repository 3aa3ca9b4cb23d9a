package dev.parley.simulator.page;

import dev.parley.simulator.http.Bytes;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// The chat page at `/` with its static files.
public final class ChatPage implements Endpoint {

    private static final String POLICY =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self';"
                    + " connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

    private final Map<String, HttpReply> files =
            Map.of(
                    "/", file("index.html", "text/html"),
                    "/page.css", file("page.css", "text/css"),
                    "/page.js", file("page.js", "text/javascript"),
                    "/markdown.js", file("markdown.js", "text/javascript"));

    @Override
    public HttpReply answer(HttpCall call) {
        return files.getOrDefault(
                call.path(), HttpReply.text(404, "text/plain", "not found; the chat page is at /"));
    }

    private static HttpReply file(String name, String type) {
        return new HttpReply.Complete(
                200,
                Map.of(
                        "Content-Type",
                        type + "; charset=utf-8",
                        "Content-Security-Policy",
                        POLICY,
                        "Cache-Control",
                        "no-cache"),
                read("/page/" + name));
    }

    private static Bytes read(String resource) {
        try (InputStream in = ChatPage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return Bytes.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
