package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.COMMIT_ASYNCHRONOUSLY;
import static dev.parley.conversation.store.ConversationStatement.INSERT_INBOX_ROW;
import static dev.parley.conversation.store.ConversationStatement.SET_DELIVERY;
import static dev.parley.conversation.store.ConversationStatement.SET_MODEL_OVERRIDE;
import static dev.parley.conversation.store.ConversationStatement.SET_PREFERRED_MODEL;

import dev.parley.conversation.turn.ClosedTurn;
import dev.parley.conversation.turn.ConversationTransaction;
import dev.parley.conversation.turn.DiscardedMessage;
import dev.parley.conversation.turn.Effect;
import dev.parley.conversation.turn.IncomingMessage;
import dev.parley.conversation.turn.InferenceOutcome;
import dev.parley.conversation.turn.OpenedTurn;
import dev.parley.conversation.turn.Person;
import dev.parley.conversation.turn.Session;
import dev.parley.conversation.turn.Turn;
import dev.parley.conversation.turn.TurnSettings;
import dev.parley.conversation.turn.TurnState;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// [ConversationTransaction] on one transaction in Postgres.
final class PostgresConversationTransaction implements ConversationTransaction {

    private final BatchingTransaction transaction;
    private final SessionRepository sessions;
    private final MessageRepository messages;
    private final TurnRepository turns;
    private final Consumer<Effect> effects;

    PostgresConversationTransaction(
            BatchingTransaction transaction, SessionRepository sessions, Consumer<Effect> effects) {
        this.transaction = transaction;
        this.sessions = sessions;
        this.messages = new MessageRepository(transaction);
        this.turns = new TurnRepository(transaction);
        this.effects = effects;
    }

    @Override
    public boolean recordIfNew(UUID eventId) {
        return transaction.update(INSERT_INBOX_ROW.sql(), eventId) == 1;
    }

    @Override
    public Optional<Session> lockSessionIfNew(UUID eventId, Person person, String scopeKey) {
        var recorded = transaction.batchUpdate(INSERT_INBOX_ROW.sql(), eventId);
        return sessions.lockOrCreateIf(() -> recorded.get() == 1, person, scopeKey);
    }

    @Override
    public void endConversation(Session session, Person person) {
        sessions.endConversation(session, person);
    }

    @Override
    public void setPreferredModel(Session session, String model) {
        transaction.write(SET_PREFERRED_MODEL.sql(), model, session.userId());
    }

    @Override
    public void setModelOverride(Session session, String model) {
        transaction.write(SET_MODEL_OVERRIDE.sql(), model, session.conversationId());
    }

    @Override
    public void append(UUID conversationId, IncomingMessage message, String text) {
        messages.append(conversationId, message, text);
    }

    @Override
    public void append(Turn turn, InferenceOutcome.Completed answer) {
        messages.append(turn, answer);
    }

    @Override
    public Optional<OpenedTurn> openTurn(UUID conversationId, TurnSettings settings) {
        var history =
                messages.beforeNextTurn(conversationId, settings.contextWindow().maxMessages());
        return turns.open(conversationId, settings, history);
    }

    @Override
    public Optional<Turn> cancelTurn(UUID conversationId) {
        return turns.cancel(conversationId);
    }

    @Override
    public List<DiscardedMessage> discardPending(UUID conversationId) {
        return turns.discardPending(conversationId);
    }

    @Override
    public Optional<ClosedTurn> closeTurn(UUID turnId, TurnState state) {
        return turns.close(turnId, state);
    }

    @Override
    public Optional<ClosedTurn> closeOverdueTurn(UUID turnId, Duration grace) {
        return turns.closeOverdue(turnId, grace);
    }

    @Override
    public List<UUID> overdueTurns(Duration grace, int limit) {
        return turns.overdue(grace, limit);
    }

    @Override
    public void recordDelivery(UUID turnId, String outcome) {
        // a database crash may lose it: nothing is decided by it, and the receipt stays in its
        // topic
        transaction.write(COMMIT_ASYNCHRONOUSLY.sql());
        transaction.write(SET_DELIVERY.sql(), outcome, turnId);
    }

    @Override
    public void emit(Effect effect) {
        effects.accept(effect);
    }
}
