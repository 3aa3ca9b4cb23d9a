package dev.parley.simulator.http;

import dev.parley.simulator.world.Timepiece;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The way in from Jetty: reads a request whole, finds the site by its path's beginning, sends the
/// reply.
public final class Door extends Handler.Abstract {

    private final Timepiece time;
    private final List<Site> sites = new ArrayList<>();

    private record Site(String prefix, Endpoint endpoint) {}

    /// A door that leads nowhere yet.
    ///
    /// @param time measures when a request was complete
    public Door(Timepiece time) {
        this.time = time;
    }

    /// Gives all paths with this beginning to an endpoint; the first that fits is taken.
    public Door site(String prefix, Endpoint endpoint) {
        sites.add(new Site(prefix, endpoint));
        return this;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        String path = request.getHttpURI().getPath();
        for (Site site : sites) {
            if (path.startsWith(site.prefix())) {
                Sender.send(
                        answer(site.endpoint(), call(request, path)), request, response, callback);
                return true;
            }
        }
        Sender.send(Reply.empty(404), request, response, callback);
        return true;
    }

    private static Reply answer(Endpoint endpoint, Call call) throws InterruptedException {
        try {
            return endpoint.answer(call);
        } catch (BadCall bad) {
            return Reply.text(400, "text/plain", String.valueOf(bad.getMessage()));
        }
    }

    private Call call(Request request, String path) throws IOException {
        Bytes body = body(request);
        return new Call(
                request.getMethod(),
                path,
                "",
                Map.of(),
                query(request),
                request.getHeaders()::get,
                body,
                time.nanos());
    }

    private static Bytes body(Request request) throws IOException {
        if (request.getLength() == 0
                || (request.getLength() < 0
                        && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING))) {
            return Bytes.NONE;
        }
        ByteBuffer buffer = Content.Source.asByteBuffer(request);
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return Bytes.of(bytes);
    }

    private static Map<String, String> query(Request request) {
        if (request.getHttpURI().getQuery() == null) {
            return Map.of();
        }
        Map<String, String> query = new HashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            query.put(field.getName(), field.getValue());
        }
        return query;
    }
}
