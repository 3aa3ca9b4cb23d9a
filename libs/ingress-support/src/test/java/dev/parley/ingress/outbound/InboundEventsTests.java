package dev.parley.ingress.outbound;

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
import dev.parley.ingress.Addressing;
import dev.parley.ingress.Answerable;
import dev.parley.ingress.Attachment;
import dev.parley.ingress.Deed;
import dev.parley.ingress.Happening;
import dev.parley.ingress.Person;
import dev.parley.ingress.Quote;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How each deed looks on the wire.
class InboundEventsTests {

    private static final UUID ID = UUID.fromString("7d7c2a52-7a53-5a52-8a52-000000000001");
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00.123456Z");

    @Test
    void theEnvelopeSaysWhoWhereAndWhen() {
        var event = InboundEvents.of(happening(new Deed.TookBack("5")));

        assertThat(event.getEnvelope().getEventId()).isEqualTo(ID);
        assertThat(event.getEnvelope().getPlace()).isEqualTo("telegram:-7:3");
        assertThat(event.getEnvelope().getOccurredAt())
                .isEqualTo(Instant.parse("2026-11-20T10:00:00.123Z"));
        assertThat(event.getPlatform()).isEqualTo(Platform.TELEGRAM);
        assertThat(event.getAuthor().getId()).isEqualTo("42");
        assertThat(event.getAuthor().getName()).isEqualTo("Ada");
    }

    @Test
    void aMessageCarriesItsQuoteAndItsFiles() {
        var deed =
                new Deed.Wrote(
                        "5",
                        "hello",
                        Addressing.REPLY,
                        new Quote("4", "before", true),
                        List.of(new Attachment("f1", "a.png", "image/png", 12L)));

        assertThat(InboundEvents.of(happening(deed)).getPayload())
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
    void theOtherDeedsCarryWhatTheyName() {
        var answerable = new Answerable("9", "token", "app");
        var interaction = new Interaction("9", "token", "app");

        assertThat(payload(new Deed.Edited("5", "new"))).isEqualTo(new MessageEdited("5", "new"));
        assertThat(payload(new Deed.TookBack("5"))).isEqualTo(new MessageDeleted("5"));
        assertThat(payload(new Deed.Invoked("model", Map.of("name", "x"), answerable)))
                .isEqualTo(new CommandInvoked("model", Map.of("name", "x"), interaction));
        assertThat(payload(new Deed.Pressed("5", "again", answerable)))
                .isEqualTo(new ButtonPressed("5", "again", interaction));
    }

    private static Object payload(Deed deed) {
        return InboundEvents.of(happening(deed)).getPayload();
    }

    private static Happening happening(Deed deed) {
        return new Happening(ID, Place.telegram(-7, 3), new Person("42", "Ada"), AT, deed);
    }
}
