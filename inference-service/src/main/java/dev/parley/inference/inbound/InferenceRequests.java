package dev.parley.inference.inbound;

import dev.parley.events.ContextMessage;
import dev.parley.events.InferenceRequested;
import dev.parley.inference.completion.Answering;
import dev.parley.inference.completion.Origin;
import dev.parley.inference.completion.Prompt;
import dev.parley.inference.completion.Prompt.Line;
import dev.parley.inference.completion.Prompt.Speaker;
import dev.parley.inference.completion.Turn;
import dev.parley.messaging.EventHandler;
import dev.parley.messaging.PoisonRecord;

import java.util.List;
import java.util.stream.Stream;

/// The door of `inference-requests`: an event becomes a turn.
public final class InferenceRequests implements EventHandler<InferenceRequested> {

    private final Answering answering;

    /// Hands turns to whoever answers them.
    public InferenceRequests(Answering answering) {
        this.answering = answering;
    }

    @Override
    public void on(InferenceRequested event) throws InterruptedException {
        answering.on(turn(event));
    }

    private static Turn turn(InferenceRequested event) {
        try {
            return new Turn(
                    event.getTurnId(),
                    origin(event),
                    Stream.concat(Stream.of(event.getModel()), event.getFallbackModels().stream())
                            .distinct()
                            .toList(),
                    new Prompt(
                            lines(event),
                            event.getParameters().getTemperature().orElse(null),
                            event.getParameters().getMaxOutputTokens().orElse(null)),
                    event.getDeadline());
        } catch (IllegalArgumentException e) {
            throw new PoisonRecord("the request makes no turn: " + e.getMessage(), e);
        }
    }

    private static Origin origin(InferenceRequested event) {
        var envelope = event.getEnvelope();
        return new Origin(
                envelope.getEventId(),
                envelope.getPlace(),
                envelope.getConversation().orElse(null),
                envelope.getNotAfter().orElse(null));
    }

    private static List<Line> lines(InferenceRequested event) {
        return event.getMessages().stream()
                .map(message -> new Line(speaker(message), message.getContent()))
                .toList();
    }

    private static Speaker speaker(ContextMessage message) {
        return switch (message.getRole()) {
            case SYSTEM -> Speaker.SYSTEM;
            case USER -> Speaker.USER;
            case ASSISTANT -> Speaker.ASSISTANT;
        };
    }
}
