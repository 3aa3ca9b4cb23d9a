package dev.parley.conversation.turn;

import dev.parley.ids.Place;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// State machine of a turn: a message opens it, a result or its deadline closes it, and messages
/// that arrived in the meantime open the next one.
public final class TurnLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TurnLifecycle.class);

    /// Delay between a turn's deadline and its closing here, which gives a running
    /// inference-service time to report the failure itself.
    private static final Duration OVERDUE_GRACE = Duration.ofSeconds(10);

    /// Turns of one run, which ends before the task is taken for dead.
    private static final int OVERDUE_BATCH_SIZE = 2_000;

    /// Failures in a row that show that the store is at fault, not a turn.
    private static final int MAX_FAILURES = 5;

    private final ConversationStore store;
    private final TurnSettings settings;
    private final RandomGenerator random;
    private final UserCommandExecutor commandExecutor;

    /// Creates the state machine for the turns of a store.
    public TurnLifecycle(ConversationStore store, TurnSettings settings) {
        this(store, settings, () -> ThreadLocalRandom.current().nextLong());
    }

    /// Creates a state machine whose choices are an argument.
    ///
    /// @param random chooses the order in which overdue turns are closed
    public TurnLifecycle(ConversationStore store, TurnSettings settings, RandomGenerator random) {
        this.random = random;
        this.store = store;
        this.settings = settings;
        this.commandExecutor = new UserCommandExecutor(settings);
    }

    /// Handles a person's message.
    public void on(IncomingMessage message) {
        var command = UserCommand.parse(message.text());
        if (message.text().isBlank()) {
            emitIfNew(message.eventId(), directReply(message, ChatTexts.TEXT_ONLY));
        } else if (message.mayBeForAnotherBot() && command.filter(UserCommand::isKnown).isEmpty()) {
            ignore(message.eventId(), message.place(), "another bot's command");
        } else {
            var scopeKey = settings.scope().keyFor(message.author(), message.place());
            store.inTransaction(transaction -> {
                transaction
                        .lockSessionIfNew(message.eventId(), message.author(), scopeKey)
                        .ifPresent(session -> receive(transaction, session, message, command));
                return message.eventId();
            });
        }
    }

    private void receive(
            ConversationTransaction transaction,
            Session session,
            IncomingMessage message,
            Optional<UserCommand> command) {
        if (command.isPresent()) {
            var answer =
                    commandExecutor.execute(command.get(), transaction, session, message.author());
            transaction.emit(directReply(message, answer));
            return;
        }
        transaction.append(session.conversationId(), message, promptText(message));
        openTurn(transaction, session.conversationId());
    }

    private String promptText(IncomingMessage message) {
        var text = settings.scope().attribute(message.author(), message.text());
        var quote = message.quote();
        return quote == null || quote.fromBot() || quote.text().isBlank()
                ? text
                : "(in reply to: \"" + quote.text() + "\")\n" + text;
    }

    /// Acknowledges an event that the service does not act on.
    public void ignore(UUID eventId, Place place, String reason) {
        emitIfNew(eventId, new Effect.Ignore(eventId, place, reason));
    }

    private void emitIfNew(UUID eventId, Effect effect) {
        store.inTransaction(transaction -> {
            if (transaction.recordIfNew(eventId)) {
                transaction.emit(effect);
            }
            return eventId;
        });
    }

    /// Handles the outcome of an inference request.
    public void on(UUID turnId, InferenceOutcome outcome) {
        store.inTransaction(transaction -> {
            transaction
                    .closeTurn(turnId, stateAfter(outcome))
                    .ifPresent(closed -> answer(transaction, closed, outcome));
            return turnId;
        });
    }

    private void answer(
            ConversationTransaction transaction, ClosedTurn closed, InferenceOutcome outcome) {
        var turn = closed.turn();
        switch (outcome) {
            case InferenceOutcome.Completed completed -> {
                transaction.append(turn, completed);
                transaction.emit(new Effect.Reply(turn, ChatTexts.answer(completed)));
            }
            case InferenceOutcome.Declined() ->
                    transaction.emit(new Effect.Reply(turn, ChatTexts.PROVIDER_DECLINED));
            case InferenceOutcome.Failed() ->
                    transaction.emit(new Effect.Reply(turn, ChatTexts.INFERENCE_FAILED));
        }
        openNextTurn(transaction, closed);
    }

    private static TurnState stateAfter(InferenceOutcome outcome) {
        return switch (outcome) {
            case InferenceOutcome.Completed _ -> TurnState.ANSWERED;
            case InferenceOutcome.Declined() -> TurnState.DECLINED;
            case InferenceOutcome.Failed() -> TurnState.FAILED;
        };
    }

    /// Closes turns without a result after their deadline and apologizes in the chat. A turn that
    /// cannot be closed does not stop those behind it.
    ///
    /// @return the number of overdue turns
    public int closeOverdue() {
        var overdue =
                new ArrayList<>(
                        store.inTransaction(transaction ->
                                transaction.overdueTurns(OVERDUE_GRACE, OVERDUE_BATCH_SIZE)));
        // otherwise instances wait for one another's locks, and failing turns are always first
        Collections.shuffle(overdue, random);
        var failures = 0;
        for (var turnId : overdue) {
            try {
                closeOverdue(turnId);
                failures = 0;
            } catch (RuntimeException e) {
                failures++;
                if (failures == MAX_FAILURES) {
                    throw e;
                }
                LOG.atWarn()
                        .setMessage("overdue turn not closed, the next run tries again")
                        .addKeyValue("turn", turnId)
                        .addKeyValue("outcome", e.toString())
                        .log();
            }
        }
        return overdue.size();
    }

    private void closeOverdue(UUID turnId) {
        store.inTransaction(transaction -> {
            transaction
                    .closeOverdueTurn(turnId, OVERDUE_GRACE)
                    .ifPresent(closed -> giveUp(transaction, closed));
            return turnId;
        });
    }

    private void giveUp(ConversationTransaction transaction, ClosedTurn closed) {
        transaction.emit(new Effect.CancelInference(closed.turn(), "deadline passed"));
        transaction.emit(new Effect.Reply(closed.turn(), ChatTexts.INFERENCE_FAILED));
        openNextTurn(transaction, closed);
    }

    /// Handles the outcome of a reply's delivery.
    public void onDelivery(UUID turnId, String outcome) {
        store.inTransaction(transaction -> {
            transaction.recordDelivery(turnId, outcome);
            return turnId;
        });
    }

    private void openNextTurn(ConversationTransaction transaction, ClosedTurn closed) {
        if (closed.hasPending()) {
            openTurn(transaction, closed.turn().conversationId());
        }
    }

    private void openTurn(ConversationTransaction transaction, UUID conversationId) {
        transaction
                .openTurn(conversationId, settings)
                .ifPresent(opened -> requestInference(transaction, opened));
    }

    private void requestInference(ConversationTransaction transaction, OpenedTurn opened) {
        var turn = opened.turn();
        var window = settings.contextWindow();
        var history = new ArrayList<>(opened.history());
        history.addAll(opened.messages());
        var context = window.contextFor(history);
        if (!context.getLast().equals(history.getLast())) {
            LOG.atWarn()
                    .setMessage("message is larger than a request takes, cut for the model")
                    .addKeyValue("turn", turn.id())
                    .addKeyValue("place", turn.place())
                    .log();
        }
        transaction.emit(new Effect.BeginReply(turn));
        transaction.emit(
                new Effect.RequestInference(
                        turn, settings.models().fallbacksOf(turn.model()), context));
    }

    private static Effect.DirectReply directReply(IncomingMessage message, String text) {
        return new Effect.DirectReply(
                message.eventId(), message.place(), message.messageId(), text);
    }
}
