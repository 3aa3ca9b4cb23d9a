package dev.parley.support.ingress.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.events.ButtonPressed;
import dev.parley.events.CommandInvoked;
import dev.parley.events.Interaction;
import dev.parley.events.MessageDeleted;
import dev.parley.events.MessageEdited;
import dev.parley.events.MessageReceived;
import dev.parley.events.Platform;
import dev.parley.events.QuotedMessage;
import dev.parley.ids.Place;
import dev.parley.support.ingress.Addressing;
import dev.parley.support.ingress.Attachment;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.InteractionReference;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.Quote;
import dev.parley.support.ingress.UserAction;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The Avro record of each user action.
class InboundEventMapperTests {

    private static final UUID ID = UUID.fromString("7d7c2a52-7a53-5a52-8a52-000000000001");
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00.123456Z");

    @Test
    void mapsTheEnvelope() {
        var event = InboundEventMapper.toAvro(eventOf(new UserAction.Deleted("5")));

        assertThat(event.getEnvelope().getEventId()).isEqualTo(ID);
        assertThat(event.getEnvelope().getPlace()).isEqualTo("telegram:-7:3");
        assertThat(event.getEnvelope().getOccurredAt())
                .isEqualTo(Instant.parse("2026-11-20T10:00:00.123Z"));
        assertThat(event.getPlatform()).isEqualTo(Platform.TELEGRAM);
        assertThat(event.getAuthor().getId()).isEqualTo("42");
        assertThat(event.getAuthor().getName()).isEqualTo("Ada");
    }

    @Test
    void mapsAMessageWithQuoteAndAttachments() {
        var action =
                new UserAction.Sent(
                        "5",
                        "hello",
                        Addressing.REPLY,
                        new Quote("4", "before", true),
                        List.of(new Attachment("f1", "a.png", "image/png", 12L)));

        assertThat(InboundEventMapper.toAvro(eventOf(action)).getPayload())
                .isEqualTo(
                        new MessageReceived(
                                "5",
                                "hello",
                                dev.parley.events.Addressing.REPLY,
                                new QuotedMessage("4", "before", true),
                                List.of(
                                        new dev.parley.events.Attachment(
                                                "f1", "a.png", "image/png", 12L))));
    }

    @Test
    void mapsEveryOtherAction() {
        var reference = new InteractionReference("9", "token", "app");
        var interaction = new Interaction("9", "token", "app");

        assertThat(payload(new UserAction.Edited("5", "new")))
                .isEqualTo(new MessageEdited("5", "new"));
        assertThat(payload(new UserAction.Deleted("5"))).isEqualTo(new MessageDeleted("5"));
        assertThat(payload(new UserAction.Invoked("model", Map.of("name", "x"), reference)))
                .isEqualTo(new CommandInvoked("model", Map.of("name", "x"), interaction));
        assertThat(payload(new UserAction.Pressed("5", "again", reference)))
                .isEqualTo(new ButtonPressed("5", "again", interaction));
    }

    private static Object payload(UserAction action) {
        return InboundEventMapper.toAvro(eventOf(action)).getPayload();
    }

    private static ChatEvent eventOf(UserAction action) {
        return new ChatEvent(ID, Place.telegram(-7, 3), new Person("42", "Ada"), AT, action);
    }
}
