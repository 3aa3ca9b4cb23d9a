package dev.parley.simulation.conversation.database;

import dev.parley.conversation.turn.ClosedTurn;
import dev.parley.conversation.turn.ConversationTransaction;
import dev.parley.conversation.turn.DiscardedMessage;
import dev.parley.conversation.turn.Effect;
import dev.parley.conversation.turn.IncomingMessage;
import dev.parley.conversation.turn.InferenceOutcome;
import dev.parley.conversation.turn.OpenedTurn;
import dev.parley.conversation.turn.Person;
import dev.parley.conversation.turn.PromptMessage;
import dev.parley.conversation.turn.Session;
import dev.parley.conversation.turn.Turn;
import dev.parley.conversation.turn.TurnSettings;
import dev.parley.conversation.turn.TurnState;
import dev.parley.ids.EventIds;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.seed.Stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Transaction of one instance: what it locked is its own until it ends, and what it wrote is seen
/// when it has committed.
final class SimulatedTransaction implements ConversationTransaction {

    private final Stage stage;
    private final Database database;
    private final TransactionRows rows;
    private final Duration clockError;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean isDurable = true;

    /// @param clockError difference between the instance's clock and the database's
    SimulatedTransaction(Stage stage, Database database, Duration clockError) {
        this.stage = stage;
        this.database = database;
        this.clockError = clockError;
        this.rows = new TransactionRows(stage, database, this);
    }

    List<Effect> effects() {
        return effects;
    }

    /// Returns whether the commit puts the log on disk. What was written is kept in any case.
    boolean isDurable() {
        return isDurable;
    }

    TransactionRows rows() {
        return rows;
    }

    List<Runnable> afterCommit() {
        return afterCommit;
    }

    void breakOff() {
        rows.breakOff();
    }

    Instant lastCall() {
        return rows.lastCall();
    }

    @Override
    public boolean recordIfNew(UUID eventId) {
        rows.lock(eventId);
        if (database.isRecorded(eventId) && !stage.breaks(Mutant.INBOX_FORGETS)) {
            return false;
        }
        rows.record(eventId);
        return true;
    }

    @Override
    public Optional<Session> lockSessionIfNew(UUID eventId, Person person, String scopeKey) {
        var isNew = recordIfNew(eventId);
        var cached =
                Optional.ofNullable(database.sessionCache().get(scopeKey))
                        .flatMap(rows::lockActive);
        if (!isNew) {
            return Optional.empty();
        }
        var conversation = cached.orElseGet(() -> createIfAbsent(scopeKey));
        var user = EventIds.inboundEvent(person.platform(), "user", person.id());
        return Optional.of(new Session(user, conversation.id(), conversation.model(), null));
    }

    private ConversationRow createIfAbsent(String scopeKey) {
        rows.lock(scopeKey);
        var active = database.activeConversation(scopeKey);
        var conversation =
                active == null
                        ? rows.create(new UUID(stage.random().nextLong(), 1), scopeKey)
                        : lockActive(active, scopeKey);
        afterCommit.add(() -> database.sessionCache().put(scopeKey, conversation.id()));
        return conversation;
    }

    private ConversationRow lockActive(UUID active, String scopeKey) {
        rows.unlock(scopeKey);
        return rows.lockActive(active)
                .orElseThrow(() ->
                        new IllegalStateException("conversation was ended concurrently, retrying"));
    }

    @Override
    public void endConversation(Session session, Person person) {
        var conversation = rows.of(session.conversationId());
        rows.lock(conversation.scopeKey());
        conversation.end();
        afterCommit.add(() -> database.sessionCache().remove(conversation.scopeKey()));
    }

    @Override
    public void setPreferredModel(Session session, String model) {
        setModelOverride(session, model);
    }

    @Override
    public void setModelOverride(Session session, String model) {
        rows.of(session.conversationId()).choose(model);
    }

    @Override
    public void append(UUID conversationId, IncomingMessage message, String text) {
        var prompt = new PromptMessage(PromptMessage.Role.USER, text);
        rows.of(conversationId)
                .messages()
                .add(
                        new MessageRow(
                                message.eventId(),
                                message.place(),
                                message.messageId(),
                                prompt,
                                null));
    }

    @Override
    public void append(Turn turn, InferenceOutcome.Completed answer) {
        var prompt = new PromptMessage(PromptMessage.Role.ASSISTANT, answer.text());
        var id = EventIds.derived(turn.id(), "answer");
        rows.of(turn.conversationId())
                .messages()
                .add(new MessageRow(id, turn.place(), "", prompt, turn.id()));
    }

    @Override
    public Optional<OpenedTurn> openTurn(UUID conversationId, TurnSettings settings) {
        return TurnSelection.open(rows.of(conversationId), settings, stage.scheduler().now());
    }

    @Override
    public Optional<Turn> cancelTurn(UUID conversationId) {
        var conversation = rows.of(conversationId);
        var cancelled = conversation.inFlight().map(TurnRow::turn);
        cancelled.ifPresent(
                turn -> conversation.change(turn.id(), row -> row.in(TurnState.CANCELLED)));
        return cancelled;
    }

    @Override
    public List<DiscardedMessage> discardPending(UUID conversationId) {
        var messages = rows.of(conversationId).messages();
        var pending = messages.stream().filter(each -> each.turn() == null).toList();
        messages.removeAll(pending);
        return stage.breaks(Mutant.RESET_DROPS_SILENTLY)
                ? List.of()
                : pending.stream()
                        .map(each -> new DiscardedMessage(each.eventId(), each.place()))
                        .toList();
    }

    @Override
    public Optional<ClosedTurn> closeTurn(UUID turnId, TurnState state) {
        var conversation = rows.lockConversationOf(turnId);
        var row = conversation.turn(turnId);
        if (!row.isInFlight() && !stage.breaks(Mutant.LATE_RESULT_CLOSES_AGAIN)) {
            return Optional.empty();
        }
        if (state == TurnState.OVERDUE && !database.isOverdue(row, stage.scheduler().now())) {
            database.violate("turn " + turnId + " was closed before its deadline");
        }
        conversation.change(turnId, turn -> turn.in(state));
        return Optional.of(new ClosedTurn(row.turn(), conversation.hasPending()));
    }

    @Override
    public Optional<ClosedTurn> closeOverdueTurn(UUID turnId, Duration grace) {
        var row = rows.lockConversationOf(turnId).turn(turnId);
        return row.isInFlight() && database.isOverdue(row, now().minus(grace))
                ? closeTurn(turnId, TurnState.OVERDUE)
                : Optional.empty();
    }

    @Override
    public List<UUID> overdueTurns(Duration grace, int limit) {
        return database.overdue(now().minus(grace));
    }

    private Instant now() {
        var now = stage.scheduler().now();
        return stage.breaks(Mutant.DEADLINE_BY_OWN_CLOCK) ? now.plus(clockError) : now;
    }

    @Override
    public void recordDelivery(UUID turnId, String outcome) {
        isDurable = false;
        rows.lockConversationOf(turnId).change(turnId, turn -> turn.delivered(outcome));
    }

    @Override
    public void emit(Effect effect) {
        effects.add(effect);
    }
}
