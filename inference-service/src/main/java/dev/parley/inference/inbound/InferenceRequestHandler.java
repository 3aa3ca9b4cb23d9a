package dev.parley.inference.inbound;

import dev.parley.events.ContextMessage;
import dev.parley.events.InferenceRequested;
import dev.parley.inference.completion.CompletionHandler;
import dev.parley.inference.completion.CompletionRequest;
import dev.parley.inference.completion.Prompt;
import dev.parley.inference.completion.Prompt.Message;
import dev.parley.inference.completion.Prompt.Role;
import dev.parley.inference.completion.RequestOrigin;
import dev.parley.support.kafka.EventHandler;
import dev.parley.support.kafka.PoisonRecordException;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// Maps events from `inference-requests` to completion requests.
public final class InferenceRequestHandler implements EventHandler<InferenceRequested> {

    private final CompletionHandler handler;
    private final Clock clock;

    /// Creates an event handler that passes requests to the given completion handler.
    public InferenceRequestHandler(CompletionHandler handler, Clock clock) {
        this.handler = handler;
        this.clock = clock;
    }

    @Override
    public void on(InferenceRequested event) throws InterruptedException {
        handler.handle(toRequest(event));
    }

    @Override
    public void onDeadLetter(InferenceRequested event, String reason) {
        handler.fail(event.getTurnId(), origin(event), clock.instant(), reason);
    }

    private static CompletionRequest toRequest(InferenceRequested event) {
        try {
            return new CompletionRequest(
                    event.getTurnId(),
                    origin(event),
                    Stream.concat(Stream.of(event.getModel()), event.getFallbackModels().stream())
                            .distinct()
                            .toList(),
                    new Prompt(
                            messages(event),
                            event.getParameters().getTemperature().orElse(null),
                            event.getParameters().getMaxOutputTokens().orElse(null)),
                    event.getDeadline());
        } catch (IllegalArgumentException e) {
            throw new PoisonRecordException("invalid request: " + e.getMessage(), e);
        }
    }

    private static RequestOrigin origin(InferenceRequested event) {
        var envelope = event.getEnvelope();
        return new RequestOrigin(
                envelope.getEventId(),
                envelope.getPlace(),
                envelope.getConversation().orElse(null),
                envelope.getNotAfter().orElse(null));
    }

    private static List<Message> messages(InferenceRequested event) {
        return event.getMessages().stream()
                .map(message -> new Message(role(message), message.getContent()))
                .toList();
    }

    private static Role role(ContextMessage message) {
        return switch (message.getRole()) {
            case SYSTEM -> Role.SYSTEM;
            case USER -> Role.USER;
            case ASSISTANT -> Role.ASSISTANT;
        };
    }
}
