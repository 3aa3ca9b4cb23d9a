package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.SimulatorClock;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/// Queue of outgoing frames for one socket, written in order by one virtual thread.
final class FrameWriter implements FrameSink {

    private final Session socket;
    private final SimulatorClock time;
    private final Journal journal;
    private final PayloadEncoding encoding;
    private final LinkedBlockingQueue<Letter> queue = new LinkedBlockingQueue<>();

    private sealed interface Letter {

        record Payload(GatewayFrame frame) implements Letter {}

        record Close(int code, String reason) implements Letter {}
    }

    FrameWriter(Session socket, SimulatorClock time, Journal journal, boolean compressed) {
        this.socket = socket;
        this.time = time;
        this.journal = journal;
        this.encoding = compressed ? new ZlibStreamEncoding() : new PlainEncoding();
        Thread.ofVirtual().name("gateway-writer").start(this::write);
    }

    @Override
    public void send(GatewayFrame frame) {
        queue.add(new Letter.Payload(frame));
    }

    @Override
    public void close(int code, String reason) {
        queue.add(new Letter.Close(code, reason));
    }

    private void write() {
        try (encoding) {
            while (true) {
                switch (queue.take()) {
                    case Letter.Payload(var frame) -> write(frame);
                    case Letter.Close(var code, var reason) -> {
                        socket.close(code, reason, Callback.NOOP);
                        return;
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException clientHasGone) {
            socket.disconnect();
        }
    }

    private void write(GatewayFrame frame) throws InterruptedException, ExecutionException {
        CompletableFuture<Void> written = new CompletableFuture<>();
        Callback callback =
                Callback.from(() -> written.complete(null), written::completeExceptionally);
        EncodedPayload encoded = encoding.encode(frame.json());
        long nanos = time.nanos();
        switch (encoded) {
            case EncodedPayload.Text(var text) -> socket.sendText(text, callback);
            case EncodedPayload.Binary(var bytes) -> socket.sendBinary(bytes.buffer(), callback);
        }
        if (frame.carries() != null) {
            journal.record(Journal.Kind.GATEWAY_WRITE, nanos, frame.carries());
        }
        written.get();
    }
}
