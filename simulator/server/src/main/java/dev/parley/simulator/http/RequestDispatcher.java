package dev.parley.simulator.http;

import dev.parley.simulator.world.SimulatorClock;

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

/// Jetty handler that reads a request completely, selects an endpoint by path prefix, and writes
/// its reply.
public final class RequestDispatcher extends Handler.Abstract {

    private final SimulatorClock time;
    private final List<Mount> sites = new ArrayList<>();

    private record Mount(String prefix, Endpoint endpoint) {}

    /// @param time supplies arrival times
    public RequestDispatcher(SimulatorClock time) {
        this.time = time;
    }

    /// Mounts an endpoint below a path prefix; the first matching prefix wins.
    public RequestDispatcher mount(String prefix, Endpoint endpoint) {
        sites.add(new Mount(prefix, endpoint));
        return this;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        String path = request.getHttpURI().getPath();
        for (Mount site : sites) {
            if (path.startsWith(site.prefix())) {
                ReplyWriter.send(
                        answer(site.endpoint(), call(request, path)), request, response, callback);
                return true;
            }
        }
        ReplyWriter.send(HttpReply.empty(404), request, response, callback);
        return true;
    }

    private static HttpReply answer(Endpoint endpoint, HttpCall call) throws InterruptedException {
        try {
            return endpoint.answer(call);
        } catch (BadRequestException bad) {
            return HttpReply.text(400, "text/plain", String.valueOf(bad.getMessage()));
        }
    }

    private HttpCall call(Request request, String path) throws IOException {
        Bytes body = body(request);
        return new HttpCall(
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
