package dev.parley.e2e;

import dev.parley.localstack.LocalStack;
import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.stage.SimulatorAddress;
import dev.parley.localstack.stage.Stage;
import dev.parley.localstack.stage.StageAddress;

import java.util.Map;
import java.util.function.Function;

/// The whole system, running: four real servers, the simulator and the six services, each a process
/// from its packaged jar.
///
/// Started at the first question, shared by all stories of the JVM, and ended with it.
final class Parley {

    private final LocalStack servers;
    private final LocalServer<SimulatorAddress> simulator;
    private final Map<Stage, LocalServer<StageAddress>> stages;
    private final Function<Stage, LocalServer<StageAddress>> another;
    private final Simulator control;

    Parley(
            LocalStack servers,
            LocalServer<SimulatorAddress> simulator,
            Map<Stage, LocalServer<StageAddress>> stages,
            Function<Stage, LocalServer<StageAddress>> another) {
        this.servers = servers;
        this.simulator = simulator;
        this.stages = Map.copyOf(stages);
        this.another = another;
        this.control = new Simulator(simulator.address());
    }

    /// The system, with every part ready and no fault scripted.
    static Parley running() {
        var parley = Shared.RUNNING;
        parley.awaitReady();
        parley.control.behave();
        return parley;
    }

    /// The broker, the database, the cache and the registry.
    LocalStack servers() {
        return servers;
    }

    /// The platforms and the model.
    Simulator simulator() {
        return control;
    }

    /// Starts a second instance of a stage, which shares its work until it is closed.
    LocalServer<StageAddress> another(Stage stage) {
        return another.apply(stage);
    }

    /// The instance of a stage that is always there.
    LocalServer<StageAddress> stage(Stage stage) {
        var server = stages.get(stage);
        if (server == null) {
            throw new IllegalArgumentException(stage + " was not started");
        }
        return server;
    }

    /// What stands on the topics.
    Broker broker() {
        return new Broker(servers.kafka().address());
    }

    /// What conversation-service has not finished.
    ConversationMemory memory() {
        return new ConversationMemory(servers.postgres().address());
    }

    /// Waits until every service says that it can take work.
    void awaitReady() {
        Patience.await("every stage is ready")
                .until(() -> stages.values().stream().allMatch(LocalServer::isReady));
    }

    /// Waits until nothing is on its way any more: no update at Telegram, no record unread, no row
    /// in the outbox, no turn open.
    void awaitQuiet() {
        var memory = memory();
        Patience.await("nothing is on its way any more")
                .ignoreExceptions()
                .until(() ->
                        control.pendingUpdates() == 0
                                && memory.unpublished() == 0
                                && memory.openTurns() == 0
                                && broker().lag() == 0
                                && memory.unpublished() == 0
                                && broker().lag() == 0);
    }

    /// Ends everything in good order.
    void close() {
        SideBySide.run(stages.values(), LocalServer::close);
        simulator.close();
        servers.close();
    }

    private static final class Shared {
        static final Parley RUNNING = Startup.run();
    }
}
