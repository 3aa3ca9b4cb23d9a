package dev.parley.simulation.conversation;

import dev.parley.conversation.turn.ConversationScope;
import dev.parley.conversation.turn.Effect;
import dev.parley.conversation.turn.InferenceOutcome;
import dev.parley.conversation.turn.Turn;
import dev.parley.simulation.conversation.database.Database;
import dev.parley.simulation.conversation.kafka.Broker;
import dev.parley.simulation.conversation.kafka.Event;
import dev.parley.simulation.conversation.kafka.Events;
import dev.parley.simulation.conversation.kafka.ModelService;
import dev.parley.simulation.group.Instance;
import dev.parley.simulation.group.InstanceGroup;
import dev.parley.simulation.seed.History;
import dev.parley.simulation.seed.Stage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// History of conversation-service: a few instances answer the messages of a few places.
public final class ConversationHistory implements History {

    private static final int MAX_INSTANCES = 3;

    /// Longer than all faults of a history together.
    private static final Duration LIMIT = Duration.ofHours(3);

    private final Stage stage;
    private final Chat chat;
    private final Topics topics;
    private final ConversationScope scope;
    private final Database database;
    private final Events events = new Events();
    private final Broker broker;
    private final ModelService model;
    private final InstanceGroup group;
    private final Instant end;

    /// Chooses the places, the people and what shares a history.
    public ConversationHistory(Stage stage) {
        this.stage = stage;
        this.end = stage.scheduler().now().plus(LIMIT);
        this.chat = new Chat(stage);
        this.topics = new Topics(stage.scheduler(), chat.places());
        var scopes = ConversationScope.values();
        this.scope = scopes[stage.random().nextInt(scopes.length)];
        this.database = new Database(stage.scheduler());
        this.model = new ModelService(stage, this::onResult);
        this.broker = new Broker(stage, events, this::onEvent);
        this.group =
                new InstanceGroup(
                        stage.scheduler(),
                        stage.random(),
                        stage.faults(),
                        new PartitionOwner(stage, topics, this::process),
                        database::crash);
    }

    private ServiceProcess process(Instance instance) {
        return new ServiceProcess(
                stage, database, broker, events, scope, instance, this::isComplete);
    }

    private void onEvent(Event event) {
        switch (event.effect()) {
            case Effect.RequestInference(var turn, _, _) -> model.on(turn);
            case Effect.Reply(var turn, _) ->
                    topics.append(
                            Topics.Topic.RECEIPTS,
                            Chat.number(turn.place()),
                            process -> process.turns().onDelivery(turn.id(), "Delivered"));
            default -> {
                // answered by nobody
            }
        }
    }

    private void onResult(Turn turn, InferenceOutcome outcome) {
        topics.append(
                Topics.Topic.RESULTS,
                Chat.number(turn.place()),
                process -> process.turns().on(turn.id(), outcome));
    }

    private boolean isComplete() {
        return stage.scheduler().now().isAfter(end)
                || (chat.hasEnded()
                        && !database.hasTurnInFlight()
                        && database.outbox().isSettled()
                        && isProcessed());
    }

    private boolean isProcessed() {
        for (var partition = 0; partition < topics.count(); partition++) {
            if (!group.hasProcessed(partition, topics.records(partition).size())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void play() {
        group.start(1 + stage.random().nextInt(MAX_INSTANCES), topics.count());
        chat.start(topics);
        stage.scheduler().run(group::beforeStep);
    }

    @Override
    public @Nullable String violation() {
        return database.violation();
    }

    @Override
    public @Nullable String verdict() {
        return isProcessed()
                ? new ConversationJudge(chat.messages(), database, broker.log(), stage.faults())
                        .verdict()
                : "a partition is not processed to its end";
    }
}
