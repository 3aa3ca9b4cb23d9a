package dev.parley.simulator.config;

import dev.parley.simulator.control.ControlApi;
import dev.parley.simulator.discord.SimulatedDiscord;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.RequestDispatcher;
import dev.parley.simulator.openai.SimulatedOpenAi;
import dev.parley.simulator.page.ChatPage;
import dev.parley.simulator.telegram.SimulatedTelegram;
import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.SimulatorClock;
import dev.parley.simulator.world.World;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// The assembled simulator: one world, three platforms, the control API and the chat page on one
/// port.
public final class Simulator implements AutoCloseable {

    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(15);
    private static final int ACCEPT_QUEUE = 1024;
    private static final int MAX_FRAME_BYTES = 1 << 20;

    private final Server server;
    private final ServerConnector connector;

    /// Assembles the simulator without listening yet.
    public Simulator(SimulatorSettings settings) {
        SimulatorClock time = new SimulatorClock(Clock.systemUTC(), System::nanoTime);
        World world = new World(time, new Journal());
        SimulatedDiscord discord = new SimulatedDiscord(world);
        SimulatedTelegram telegram = new SimulatedTelegram(world);
        SimulatedOpenAi openAi = new SimulatedOpenAi(world);
        this.server = new Server(threads());
        this.connector = connector(settings);
        server.addConnector(connector);
        server.setHandler(
                new Handler.Sequence(
                        List.of(
                                gateway(discord),
                                dispatcher(time, world, discord, telegram, openAi))));
    }

    /// Starts to listen.
    ///
    /// @throws Exception when the port is taken
    public void start() throws Exception {
        server.start();
    }

    /// The port it listens on.
    public int port() {
        return connector.getLocalPort();
    }

    /// Waits until the simulator is stopped.
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception brokenStop) {
            throw new IllegalStateException("cannot stop the server", brokenStop);
        }
    }

    private static RequestDispatcher dispatcher(
            SimulatorClock time,
            World world,
            SimulatedDiscord discord,
            SimulatedTelegram telegram,
            SimulatedOpenAi openAi) {
        return new RequestDispatcher(time)
                .mount("/api/", discord)
                .mount("/bot", telegram)
                .mount("/v1/", openAi)
                .mount("/sim/", new ControlApi(world, discord, telegram, openAi))
                .mount(
                        "/health",
                        call -> HttpReply.text(200, "application/json", "{\"status\":\"healthy\"}"))
                .mount("/", new ChatPage());
    }

    private Handler gateway(SimulatedDiscord discord) {
        return WebSocketUpgradeHandler.from(
                server,
                container -> {
                    container.setIdleTimeout(IDLE_TIMEOUT);
                    container.setMaxTextMessageSize(MAX_FRAME_BYTES);
                    listen(container, discord);
                });
    }

    private static void listen(ServerWebSocketContainer container, SimulatedDiscord discord) {
        container.addMapping(
                "/gateway/*",
                (request, response, callback) -> {
                    String query = String.valueOf(request.getHttpURI().getQuery());
                    return discord.gateway()
                            .connection(
                                    request.getHttpURI().getAuthority(),
                                    query.contains("compress=zlib-stream"));
                });
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(new VirtualThreadPool(0));
        return threads;
    }

    private ServerConnector connector(SimulatorSettings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        ServerConnector made = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        made.setHost(settings.address());
        made.setPort(settings.port());
        made.setAcceptQueueSize(ACCEPT_QUEUE);
        made.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        return made;
    }
}
