package dev.parley.simulator.discord.gateway;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The socket of one client: sends HELLO, then handles the client's operations.
public final class GatewayConnection implements Session.Listener.AutoDemanding {

    private static final int HEARTBEAT_INTERVAL_MILLIS = 41_250;

    private final SimulatedGateway gateway;
    private final String host;
    private final boolean compressed;
    private @Nullable Session socket;
    private @Nullable FrameSink line;
    private @Nullable GatewaySession session;

    GatewayConnection(SimulatedGateway gateway, String host, boolean compressed) {
        this.gateway = gateway;
        this.host = host;
        this.compressed = compressed;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        socket = opened;
        line = gateway.newSink(opened, compressed);
        gateway.opened(this);
        send(
                GatewayCodes.HELLO,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("heartbeat_interval", HEARTBEAT_INTERVAL_MILLIS));
    }

    @Override
    public void onWebSocketText(String text) {
        JsonNode payload;
        try {
            payload = JsonMapper.shared().readTree(text);
        } catch (JacksonException notJson) {
            close(GatewayCodes.CLOSE_DECODE, "Error while decoding payload.");
            return;
        }
        JsonNode data = payload.path("d");
        switch (payload.path("op").asInt(-1)) {
            case GatewayCodes.HEARTBEAT ->
                    send(GatewayCodes.HEARTBEAT_ACK, JsonNodeFactory.instance.nullNode());
            case GatewayCodes.IDENTIFY -> identify(data);
            case GatewayCodes.RESUME -> resume(data);
            case GatewayCodes.REQUEST_MEMBERS -> requestMembers(data);
            case GatewayCodes.PRESENCE, GatewayCodes.VOICE_STATE -> {}
            default -> close(GatewayCodes.CLOSE_UNKNOWN_OP, "Unknown opcode.");
        }
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        gateway.closed(this, code);
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        // the close that follows says what is to be said
    }

    /// The address at which the client reached the simulator, such as `127.0.0.1:7400`.
    String host() {
        return host;
    }

    @Nullable GatewaySession session() {
        return session;
    }

    /// Asks the client to reconnect.
    void reconnect() {
        send(GatewayCodes.RECONNECT, JsonNodeFactory.instance.nullNode());
    }

    /// Declares the client's session invalid.
    void invalidate(boolean resumable) {
        send(GatewayCodes.INVALID_SESSION, JsonNodeFactory.instance.booleanNode(resumable));
    }

    /// Breaks the socket without a close frame.
    void drop() {
        if (socket != null) {
            socket.disconnect();
        }
    }

    /// Detaches the session from this connection, if it still belongs to it.
    void detach(GatewaySession left, long nanos) {
        if (line != null) {
            left.detach(line, nanos);
        }
    }

    void close(int code, String reason) {
        if (line != null) {
            line.close(code, reason);
        }
    }

    private void identify(JsonNode data) {
        if (line == null) {
            return;
        }
        if (session != null) {
            close(GatewayCodes.CLOSE_ALREADY_AUTHENTICATED, "Already authenticated.");
            return;
        }
        switch (gateway.identify(data, host, line)) {
            case IdentifyResult.Accepted(var accepted) -> session = accepted;
            case IdentifyResult.Refused(var code, var reason) -> close(code, reason);
        }
    }

    private void resume(JsonNode data) {
        if (line == null) {
            return;
        }
        session = gateway.resume(data, line);
        if (session == null) {
            invalidate(false);
        }
    }

    private void requestMembers(JsonNode data) {
        if (session == null) {
            close(GatewayCodes.CLOSE_NOT_AUTHENTICATED, "Not authenticated.");
            return;
        }
        gateway.sendMembers(session, data);
    }

    private void send(int op, JsonNode data) {
        if (line != null) {
            line.send(
                    GatewayFrame.of(
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("op", op)
                                    .putNull("s")
                                    .putNull("t")
                                    .set("d", data)
                                    .toString()));
        }
    }
}
