package dev.parley.simulator.page;

import dev.parley.simulator.http.Bytes;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.Reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// The chat page at `/`, and nothing else.
public final class Page implements Endpoint {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
                    + " connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

    private final Bytes html = read();

    @Override
    public Reply answer(Call call) {
        if (!call.path().equals("/")) {
            return Reply.text(404, "text/plain", "nothing here; the page is at /");
        }
        return new Reply.Whole(
                200,
                Map.of(
                        "Content-Type", "text/html; charset=utf-8",
                        "Content-Security-Policy", POLICY,
                        "Cache-Control", "no-cache"),
                html);
    }

    private static Bytes read() {
        try (InputStream in = Page.class.getResourceAsStream("/page/index.html")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks /page/index.html");
            }
            return Bytes.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
