package dev.parley.conversation.inbound;

import dev.parley.conversation.turn.IncomingMessage;
import dev.parley.conversation.turn.Person;
import dev.parley.conversation.turn.Quote;
import dev.parley.conversation.turn.TurnLifecycle;
import dev.parley.events.Addressing;
import dev.parley.events.InboundEvent;
import dev.parley.events.MessageReceived;
import dev.parley.events.QuotedMessage;
import dev.parley.ids.Place;
import dev.parley.support.kafka.EventHandler;
import dev.parley.support.kafka.PoisonRecordException;
import dev.parley.support.service.sql.PostgresText;

import org.jspecify.annotations.Nullable;

/// Passes messages from `chat-inbound` to the turns.
final class InboundEventHandler implements EventHandler<InboundEvent> {

    private final TurnLifecycle turns;

    InboundEventHandler(TurnLifecycle turns) {
        this.turns = turns;
    }

    @Override
    public void on(InboundEvent event) {
        var place = place(event);
        switch (event.getPayload()) {
            case MessageReceived message -> turns.on(incoming(event, place, message));
            default -> ignore(event, place, "not supported yet");
        }
    }

    /// Acknowledges an event that cannot be handled.
    @Override
    public void onDeadLetter(InboundEvent event, String reason) {
        ignore(event, place(event), reason);
    }

    private void ignore(InboundEvent event, Place place, String reason) {
        turns.ignore(event.getEnvelope().getEventId(), place, reason);
    }

    private static Place place(InboundEvent event) {
        try {
            return Place.parse(event.getEnvelope().getPlace());
        } catch (IllegalArgumentException e) {
            throw new PoisonRecordException(String.valueOf(e.getMessage()), e);
        }
    }

    private static IncomingMessage incoming(
            InboundEvent event, Place place, MessageReceived message) {
        var envelope = event.getEnvelope();
        var author = event.getAuthor();
        return new IncomingMessage(
                envelope.getEventId(),
                place,
                new Person(
                        place.platform(),
                        PostgresText.withoutNul(author.getId()),
                        PostgresText.withoutNul(author.getName())),
                PostgresText.withoutNul(message.getMessageId()),
                PostgresText.withoutNul(message.getText()),
                quote(message.getReplyTo().orElse(null)),
                message.getAddressing() == Addressing.COMMAND);
    }

    private static @Nullable Quote quote(@Nullable QuotedMessage quoted) {
        return quoted == null
                ? null
                : new Quote(PostgresText.withoutNul(quoted.getText()), quoted.getFromBot());
    }
}
