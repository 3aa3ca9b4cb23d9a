package dev.parley.simulator.http;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Map;

/// Writes a reply to the wire, or breaks the connection where the reply demands it.
final class ReplyWriter {

    private static final int MISSING_BYTES = 1000;

    private ReplyWriter() {}

    static void send(HttpReply reply, Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        switch (reply) {
            case HttpReply.Complete whole -> {
                response.setStatus(whole.status());
                put(whole.headers(), response);
                response.write(true, whole.body().buffer(), callback);
            }
            case HttpReply.Slow(var whole, var pause) -> {
                response.setStatus(whole.status());
                put(whole.headers(), response);
                response.getHeaders().put("Content-Length", whole.body().size());
                Bytes half = whole.body().firstHalf();
                Content.Sink.write(response, false, half.buffer());
                Thread.sleep(pause);
                response.write(true, whole.body().buffer().position(half.size()), callback);
            }
            case HttpReply.Streaming streaming -> {
                put(streaming.headers(), response);
                stream(streaming, response, callback);
            }
            case HttpReply.Truncated(var headers, var beginning) -> {
                put(headers, response);
                response.getHeaders().put("Content-Length", beginning.size() + MISSING_BYTES);
                Content.Sink.write(response, false, beginning.buffer());
                hangUp(request, false, callback);
            }
            case HttpReply.Disconnect(var abruptly) -> hangUp(request, abruptly, callback);
            // neither answered nor completed: the connection's idle time-out ends it
            case HttpReply.NoReply() -> {}
        }
    }

    private static void put(Map<String, String> headers, Response response) {
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
    }

    private static void stream(HttpReply.Streaming streaming, Response response, Callback callback)
            throws InterruptedException {
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            streaming.writer().writeTo(out);
        } catch (IOException clientHasGone) {
            callback.failed(clientHasGone);
            return;
        }
        callback.succeeded();
    }

    private static void hangUp(Request request, boolean abruptly, Callback callback)
            throws IOException {
        EndPoint wire = request.getConnectionMetaData().getConnection().getEndPoint();
        if (abruptly && wire.getTransport() instanceof SocketChannel socket) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.close();
        }
        wire.close();
        callback.failed(new EofException("connection closed by a script"));
    }
}
