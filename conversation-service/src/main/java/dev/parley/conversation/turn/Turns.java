package dev.parley.conversation.turn;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// The life of a turn: a message opens it, a result or its deadline closes it, what waited
/// meanwhile opens the next.
public final class Turns {

    /// How long after a deadline a turn is closed here: inference-service speaks first, if it
    /// lives.
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final int OVERDUE_AT_ONCE = 100;

    private final Memory memory;
    private final TurnSettings settings;
    private final Commands commands;
    private final Clock clock;

    /// Makes the turns of a memory.
    public Turns(Memory memory, TurnSettings settings, Clock clock) {
        this.memory = memory;
        this.settings = settings;
        this.commands = new Commands(settings);
        this.clock = clock;
    }

    /// A person wrote something.
    public void on(IncomingMessage message) {
        memory.transact(records -> {
            if (records.isFirstSight(message.eventId())) {
                receive(records, message);
            }
            return message.eventId();
        });
    }

    private void receive(Records records, IncomingMessage message) {
        if (message.text().isBlank()) {
            records.depart(say(message, Sentences.ONLY_TEXT));
            return;
        }
        var command = Command.parse(message.text());
        if (message.forAnyBot() && command.filter(Command::isOurs).isEmpty()) {
            records.depart(
                    new Departure.Ignore(
                            message.eventId(), message.place(), "another bot's command"));
            return;
        }
        var scopeKey = settings.scope().key(message.author(), message.place());
        var session = records.session(message.author(), message.place(), scopeKey);
        if (command.isPresent()) {
            var answer = commands.obey(command.get(), records, session, message.author());
            records.depart(say(message, answer));
            return;
        }
        records.append(session.conversationId(), message, textOf(message));
        openTurn(records, session.conversationId());
    }

    private String textOf(IncomingMessage message) {
        var said = settings.scope().sayAs(message.author(), message.text());
        var quote = message.quote();
        return quote == null || quote.fromBot() || quote.text().isBlank()
                ? said
                : "(in reply to: \"" + quote.text() + "\")\n" + said;
    }

    /// Something happened that nothing is done about.
    public void ignore(UUID eventId, dev.parley.ids.Place place, String reason) {
        memory.transact(records -> {
            if (records.isFirstSight(eventId)) {
                records.depart(new Departure.Ignore(eventId, place, reason));
            }
            return eventId;
        });
    }

    /// A model's call ended.
    public void on(UUID turnId, InferenceOutcome outcome) {
        memory.transact(records -> {
            records.close(turnId, stateAfter(outcome))
                    .ifPresent(turn -> answer(records, turn, outcome));
            return turnId;
        });
    }

    private void answer(Records records, Turn turn, InferenceOutcome outcome) {
        switch (outcome) {
            case InferenceOutcome.Completed completed -> {
                records.append(turn, completed);
                records.depart(new Departure.Reply(turn, Sentences.answer(completed)));
            }
            case InferenceOutcome.Declined() ->
                    records.depart(new Departure.Reply(turn, Sentences.DECLINED));
            case InferenceOutcome.Failed() ->
                    records.depart(new Departure.Reply(turn, Sentences.FAILED));
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
        var before = clock.instant().minus(GRACE);
        var overdue = memory.transact(records -> records.overdue(before, OVERDUE_AT_ONCE));
        for (var turnId : overdue) {
            memory.transact(records -> {
                records.close(turnId, TurnState.OVERDUE).ifPresent(turn -> giveUp(records, turn));
                return turnId;
            });
        }
        return overdue.size();
    }

    private void giveUp(Records records, Turn turn) {
        records.depart(new Departure.CancelInference(turn, "deadline passed"));
        records.depart(new Departure.Reply(turn, Sentences.FAILED));
        openTurn(records, turn.conversationId());
    }

    /// The delivery of a turn's answer ended.
    public void onDelivery(UUID turnId, String how) {
        memory.transact(records -> {
            records.delivered(turnId, how);
            return turnId;
        });
    }

    private void openTurn(Records records, UUID conversationId) {
        records.openTurn(
                        conversationId,
                        settings.models()::select,
                        clock.instant().plus(settings.patience()))
                .ifPresent(turn -> ask(records, turn));
    }

    private void ask(Records records, Turn turn) {
        var window = settings.window();
        var history = records.history(turn.conversationId(), window.maxMessages());
        records.depart(new Departure.BeginReply(turn));
        records.depart(
                new Departure.AskModel(
                        turn, settings.models().fallbacksOf(turn.model()), window.of(history)));
    }

    private static Departure.Say say(IncomingMessage message, String text) {
        return new Departure.Say(message.eventId(), message.place(), message.messageId(), text);
    }
}
