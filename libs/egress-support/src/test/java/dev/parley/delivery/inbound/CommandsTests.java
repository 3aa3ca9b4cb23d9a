package dev.parley.delivery.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.delivery.Command;
import dev.parley.delivery.Errand;
import dev.parley.delivery.Mentions;
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
import dev.parley.messaging.PoisonRecord;
import dev.parley.schemas.TrustedEvents;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What events are read as.
class CommandsTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID TURN = EventIds.turn(EventIds.inbound("discord", "1", "2"));
    private static final UUID ID = EventIds.following(TURN, "reply");

    static {
        TrustedEvents.trust();
    }

    private static final MessageContent HELLO =
            MessageContent.newBuilder().setText("hello").build();

    private final Commands commands = new Commands("discord", new PlainErrands());

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
                                new Errand.SendReply("hello", "5")));
        assertThat(command.deliveryId()).as("a reply goes by its turn").isEqualTo(TURN);
    }

    @Test
    void aReplyAndItsBeginningAreOneDelivery() {
        assertThat(commands.read(event("discord:7", new BeginReply(null))).deliveryId())
                .isEqualTo(TURN);
    }

    @Test
    void aMessageGoesByItself() {
        var command = commands.read(event("discord:7", new SendMessage(HELLO, null)));

        assertThat(command.deliveryId()).isEqualTo(ID);
        assertThat(command.errand())
                .isEqualTo(new Errand.SendMessage("hello", Mentions.NONE, null));
    }

    @Test
    void readsWhomAMessageMayMention() {
        var allowed = new AllowedMentions(List.of("1"), List.of("2"), true, true);
        var content = MessageContent.newBuilder(HELLO).setMentions(allowed).build();

        assertThat(commands.read(event("discord:7", new SendMessage(content, null))).errand())
                .isEqualTo(
                        new Errand.SendMessage(
                                "hello",
                                new Mentions(List.of("1"), List.of("2"), true, true),
                                null));
    }

    @Test
    void readsWhatNobodyDoesYetAsUnsupported() {
        var embed = Embed.newBuilder().setTitle("title").build();
        var content = MessageContent.newBuilder(HELLO).setEmbeds(List.of(embed)).build();

        assertThat(commands.read(event("discord:7", new SendMessage(content, null))).errand())
                .isEqualTo(new Errand.Unsupported("SendMessage"));
        var thread = new CreateThread("name", null, null, null);
        assertThat(commands.read(event("discord:7", thread)).errand())
                .isEqualTo(new Errand.Unsupported("CreateThread"));
    }

    @Test
    void takesACommandForAnotherPlatformAsPoison() {
        var reply = new SendReply("hello", null);

        assertThatThrownBy(() -> commands.read(event("telegram:7", reply)))
                .isInstanceOf(PoisonRecord.class)
                .hasMessage("the place is not on discord");
        assertThatThrownBy(() -> commands.read(event("nowhere", reply)))
                .isInstanceOf(PoisonRecord.class);
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
