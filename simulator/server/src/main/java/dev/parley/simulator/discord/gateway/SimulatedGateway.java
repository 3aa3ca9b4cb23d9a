package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.discord.behavior.DiscordBehavior;
import dev.parley.simulator.discord.behavior.DiscordBehavior.MessageContent;
import dev.parley.simulator.discord.json.DiscordJson;
import dev.parley.simulator.discord.json.GuildJson;
import dev.parley.simulator.discord.model.Interaction;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;
import dev.parley.simulator.world.WorldEvent;
import dev.parley.simulator.world.WorldListener;

import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The simulated gateway: keeps sessions and sends each the events of its intents.
public final class SimulatedGateway implements WorldListener {

    private static final long ABANDONED_AFTER_NANOS = 600_000_000_000L;
    private static final int CLOSED_FOR_GOOD = 1000;
    private static final int GOING_AWAY = 1001;

    private final World world;
    private final Supplier<DiscordBehavior> settings;
    private final DiscordJson json;
    private final GatewayEventDispatcher events;
    private final InteractionJson interactionJson;
    private final Map<String, GatewaySession> sessions = new ConcurrentHashMap<>();
    private final Set<GatewayConnection> connections = ConcurrentHashMap.newKeySet();

    /// A gateway that listens to the world from now on.
    ///
    /// @param settings supplies the behavior in force
    public SimulatedGateway(World world, Supplier<DiscordBehavior> settings) {
        this.world = world;
        this.settings = settings;
        this.json = new DiscordJson(world);
        this.events = new GatewayEventDispatcher(world, json);
        this.interactionJson = new InteractionJson(world, json);
        world.addListener(this);
    }

    /// Creates the listener of a new socket.
    ///
    /// @param host address at which the client reached the simulator
    /// @param compressed true when the client asked for `zlib-stream`
    public GatewayConnection connection(String host, boolean compressed) {
        return new GatewayConnection(this, host, compressed);
    }

    /// Asks every client to connect again and resume.
    public void requestReconnect() {
        connections.forEach(GatewayConnection::reconnect);
    }

    /// Declares the sessions of all clients invalid.
    ///
    /// @param resumable true when clients may resume all the same
    public void invalidateSessions(boolean resumable) {
        if (!resumable) {
            sessions.clear();
        }
        connections.forEach(connection -> connection.invalidate(resumable));
    }

    /// Breaks every socket without a close frame.
    public void dropConnections() {
        connections.forEach(GatewayConnection::drop);
    }

    /// The number of connected and identified clients.
    public long identified() {
        return connections.stream().filter(connection -> connection.session() != null).count();
    }

    @Override
    public void on(WorldEvent happening) {
        for (GatewaySession session : sessions.values()) {
            if (session.shard().serves(happening.place())) {
                events.dispatch(session, happening, settings.get().messageContent());
            }
        }
    }

    /// Sends an interaction to every session that serves its place.
    public void dispatch(Interaction interaction) {
        for (GatewaySession session : sessions.values()) {
            if (session.shard().serves(interaction.place())) {
                session.dispatch("INTERACTION_CREATE", interactionJson.of(interaction));
            }
        }
    }

    FrameSink newSink(Session socket, boolean compressed) {
        return new FrameWriter(socket, world.time(), world.journal(), compressed);
    }

    void opened(GatewayConnection connection) {
        connections.add(connection);
    }

    void closed(GatewayConnection connection, int code) {
        connections.remove(connection);
        GatewaySession session = connection.session();
        if (session != null) {
            if (code == CLOSED_FOR_GOOD || code == GOING_AWAY) {
                sessions.remove(session.id());
            }
            connection.detach(session, world.time().nanos());
        }
        connection.close(CLOSED_FOR_GOOD, "");
        sessions.values()
                .removeIf(each -> each.abandoned(world.time().nanos(), ABANDONED_AFTER_NANOS));
    }

    IdentifyResult identify(JsonNode data, String host, FrameSink line) {
        if (data.path("token").asString("").isBlank() || settings.get().refuseToken()) {
            return new IdentifyResult.Refused(
                    GatewayCodes.CLOSE_BAD_TOKEN, "Authentication failed.");
        }
        Intents intents = new Intents(data.path("intents").asLong(0));
        if (intents.messageContent() && settings.get().messageContent() == MessageContent.REFUSED) {
            return new IdentifyResult.Refused(
                    GatewayCodes.CLOSE_DISALLOWED_INTENTS, "Disallowed intent(s).");
        }
        Shard shard;
        try {
            shard = Shard.read(data);
        } catch (IllegalArgumentException noSuchShard) {
            return new IdentifyResult.Refused(GatewayCodes.CLOSE_BAD_SHARD, "Invalid shard.");
        }
        GatewaySession session =
                new GatewaySession(
                        UUID.randomUUID().toString().replace("-", ""), intents, shard, line);
        session.dispatch("READY", events.ready(session, "ws://" + host + "/gateway"));
        if (shard.servesGuild()) {
            session.dispatch("GUILD_CREATE", new GuildJson(world, json).announced());
        }
        sessions.put(session.id(), session);
        return new IdentifyResult.Accepted(session);
    }

    @Nullable GatewaySession resume(JsonNode data, FrameSink line) {
        GatewaySession session = sessions.get(data.path("session_id").asString(""));
        return session != null && session.resume(data.path("seq").asLong(-1), line)
                ? session
                : null;
    }

    void sendMembers(GatewaySession session, JsonNode asked) {
        ObjectNode chunk =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("guild_id", asked.path("guild_id").asString(""))
                        .put("chunk_index", 0)
                        .put("chunk_count", 1);
        chunk.putArray("members")
                .add(new GuildJson(world, json).member(world.people(Platform.DISCORD).bot()));
        chunk.putArray("not_found");
        if (asked.has("nonce")) {
            chunk.set("nonce", asked.get("nonce"));
        }
        session.dispatch("GUILD_MEMBERS_CHUNK", chunk);
    }
}
