package dev.parley.support.egress.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.events.AllowedMentions;
import dev.parley.events.BeginReply;
import dev.parley.events.CreateThread;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.Embed;
import dev.parley.events.Envelope;
import dev.parley.events.MessageContent;
import dev.parley.events.SendMessage;
import dev.parley.events.SendReply;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.schemas.TrustedEvents;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.Mentions;
import dev.parley.support.kafka.PoisonRecordException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Tests the conversion of events into commands.
class CommandReaderTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID TURN = EventIds.turn(EventIds.inboundEvent("discord", "1", "2"));
    private static final UUID ID = EventIds.derived(TURN, "reply");

    static {
        TrustedEvents.trust();
    }

    private static final MessageContent HELLO =
            MessageContent.newBuilder().setText("hello").build();

    private final CommandReader commands = new CommandReader("discord", new CommonActionReader());

    @Test
    void readsAReply() {
        var command = commands.read(event("discord:7", new SendReply("hello", "5")));

        assertThat(command)
                .isEqualTo(
                        new Command(
                                ID,
                                Place.discord("7"),
                                TURN,
                                List.of(TURN),
                                NOW,
                                NOW.plusSeconds(60),
                                new Action.SendReply("hello", "5")));
        assertThat(command.deliveryId()).as("a reply goes by its turn").isEqualTo(TURN);
    }

    @Test
    void givesAReplyAndItsPlaceholderOneDeliveryId() {
        assertThat(commands.read(event("discord:7", new BeginReply(null))).deliveryId())
                .isEqualTo(TURN);
    }

    @Test
    void givesAMessageItsOwnDeliveryId() {
        var command = commands.read(event("discord:7", new SendMessage(HELLO, null)));

        assertThat(command.deliveryId()).isEqualTo(ID);
        assertThat(command.action())
                .isEqualTo(new Action.SendMessage("hello", Mentions.NONE, null));
    }

    @Test
    void readsAllowedMentions() {
        var allowed = new AllowedMentions(List.of("1"), List.of("2"), true, true);
        var content = MessageContent.newBuilder(HELLO).setMentions(allowed).build();

        assertThat(commands.read(event("discord:7", new SendMessage(content, null))).action())
                .isEqualTo(
                        new Action.SendMessage(
                                "hello",
                                new Mentions(List.of("1"), List.of("2"), true, true),
                                null));
    }

    @Test
    void readsUnsupportedPayloads() {
        var embed = Embed.newBuilder().setTitle("title").build();
        var content = MessageContent.newBuilder(HELLO).setEmbeds(List.of(embed)).build();

        assertThat(commands.read(event("discord:7", new SendMessage(content, null))).action())
                .isEqualTo(new Action.Unsupported("SendMessage"));
        var thread = new CreateThread("name", null, null, null);
        assertThat(commands.read(event("discord:7", thread)).action())
                .isEqualTo(new Action.Unsupported("CreateThread"));
    }

    @Test
    void expiresACommandAfterADayByDefault() {
        var event = event("discord:7", new SendMessage(HELLO, null));
        var withoutEnd =
                DeliveryCommand.newBuilder(event)
                        .setEnvelope(
                                Envelope.newBuilder(event.getEnvelope()).clearNotAfter().build())
                        .build();

        assertThat(commands.read(withoutEnd).notAfter()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void rejectsACommandForAnotherPlatform() {
        var reply = new SendReply("hello", null);

        assertThatThrownBy(() -> commands.read(event("telegram:7", reply)))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessage("the place is not on discord");
        assertThatThrownBy(() -> commands.read(event("nowhere", reply)))
                .isInstanceOf(PoisonRecordException.class);
    }

    private static DeliveryCommand event(String place, Object payload) {
        var envelope =
                Envelope.newBuilder()
                        .setEventId(ID)
                        .setPlace(place)
                        .setOccurredAt(NOW)
                        .setNotAfter(NOW.plusSeconds(60))
                        .build();
        return new DeliveryCommand(envelope, TURN, List.of(TURN), payload);
    }
}
