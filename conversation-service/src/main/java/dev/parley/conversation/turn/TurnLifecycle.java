package dev.parley.conversation.turn;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// The life of a turn: a message opens it, a result or its deadline closes it, what waited
/// meanwhile opens the next.
public final class TurnLifecycle {

    /// How long after a deadline a turn is closed here: inference-service speaks first, if it
    /// lives.
    private static final Duration OVERDUE_GRACE = Duration.ofSeconds(10);

    private static final int OVERDUE_BATCH_SIZE = 100;

    private final ConversationStore store;
    private final TurnSettings settings;
    private final UserCommandExecutor commandExecutor;
    private final Clock clock;

    /// Makes the turns of a memory.
    public TurnLifecycle(ConversationStore memory, TurnSettings settings, Clock clock) {
        this.store = memory;
        this.settings = settings;
        this.commandExecutor = new UserCommandExecutor(settings);
        this.clock = clock;
    }

    /// A person wrote something.
    public void on(IncomingMessage message) {
        store.inTransaction(records -> {
            if (records.recordIfNew(message.eventId())) {
                receive(records, message);
            }
            return message.eventId();
        });
    }

    private void receive(ConversationTransaction records, IncomingMessage message) {
        if (message.text().isBlank()) {
            records.emit(directReply(message, ChatTexts.TEXT_ONLY));
            return;
        }
        var command = UserCommand.parse(message.text());
        if (message.mayBeForAnotherBot() && command.filter(UserCommand::isKnown).isEmpty()) {
            records.emit(
                    new Effect.Ignore(message.eventId(), message.place(), "another bot's command"));
            return;
        }
        var scopeKey = settings.scope().keyFor(message.author(), message.place());
        var session = records.lockSession(message.author(), message.place(), scopeKey);
        if (command.isPresent()) {
            var answer = commandExecutor.execute(command.get(), records, session, message.author());
            records.emit(directReply(message, answer));
            return;
        }
        records.append(session.conversationId(), message, promptText(message));
        openTurn(records, session.conversationId());
    }

    private String promptText(IncomingMessage message) {
        var said = settings.scope().attribute(message.author(), message.text());
        var quote = message.quote();
        return quote == null || quote.fromBot() || quote.text().isBlank()
                ? said
                : "(in reply to: \"" + quote.text() + "\")\n" + said;
    }

    /// Something happened that nothing is done about.
    public void ignore(UUID eventId, dev.parley.ids.Place place, String reason) {
        store.inTransaction(records -> {
            if (records.recordIfNew(eventId)) {
                records.emit(new Effect.Ignore(eventId, place, reason));
            }
            return eventId;
        });
    }

    /// A model's call ended.
    public void on(UUID turnId, InferenceOutcome outcome) {
        store.inTransaction(records -> {
            records.closeTurn(turnId, stateAfter(outcome))
                    .ifPresent(turn -> answer(records, turn, outcome));
            return turnId;
        });
    }

    private void answer(ConversationTransaction records, Turn turn, InferenceOutcome outcome) {
        switch (outcome) {
            case InferenceOutcome.Completed completed -> {
                records.append(turn, completed);
                records.emit(new Effect.Reply(turn, ChatTexts.answer(completed)));
            }
            case InferenceOutcome.Declined() ->
                    records.emit(new Effect.Reply(turn, ChatTexts.PROVIDER_DECLINED));
            case InferenceOutcome.Failed() ->
                    records.emit(new Effect.Reply(turn, ChatTexts.INFERENCE_FAILED));
        }
        openTurn(records, turn.conversationId());
    }

    private static TurnState stateAfter(InferenceOutcome outcome) {
        return switch (outcome) {
            case InferenceOutcome.Completed _ -> TurnState.ANSWERED;
            case InferenceOutcome.Declined() -> TurnState.DECLINED;
            case InferenceOutcome.Failed() -> TurnState.FAILED;
        };
    }

    /// Closes turns of which nothing was heard, and tells the people who wait.
    ///
    /// @return how many there were
    public int closeOverdue() {
        var before = clock.instant().minus(OVERDUE_GRACE);
        var overdue =
                store.inTransaction(records -> records.overdueTurns(before, OVERDUE_BATCH_SIZE));
        for (var turnId : overdue) {
            store.inTransaction(records -> {
                records.closeTurn(turnId, TurnState.OVERDUE)
                        .ifPresent(turn -> giveUp(records, turn));
                return turnId;
            });
        }
        return overdue.size();
    }

    private void giveUp(ConversationTransaction records, Turn turn) {
        records.emit(new Effect.CancelInference(turn, "deadline passed"));
        records.emit(new Effect.Reply(turn, ChatTexts.INFERENCE_FAILED));
        openTurn(records, turn.conversationId());
    }

    /// The delivery of a turn's answer ended.
    public void onDelivery(UUID turnId, String how) {
        store.inTransaction(records -> {
            records.recordDelivery(turnId, how);
            return turnId;
        });
    }

    private void openTurn(ConversationTransaction records, UUID conversationId) {
        records.openTurn(
                        conversationId,
                        settings.models()::select,
                        clock.instant().plus(settings.timeout()))
                .ifPresent(turn -> requestInference(records, turn));
    }

    private void requestInference(ConversationTransaction records, Turn turn) {
        var window = settings.contextWindow();
        var history = records.history(turn.conversationId(), window.maxMessages());
        records.emit(new Effect.BeginReply(turn));
        records.emit(
                new Effect.RequestInference(
                        turn,
                        settings.models().fallbacksOf(turn.model()),
                        window.contextFor(history)));
    }

    private static Effect.DirectReply directReply(IncomingMessage message, String text) {
        return new Effect.DirectReply(
                message.eventId(), message.place(), message.messageId(), text);
    }
}
