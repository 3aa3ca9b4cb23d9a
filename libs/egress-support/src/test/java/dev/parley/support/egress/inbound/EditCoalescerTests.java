package dev.parley.support.egress.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.events.DeleteMessage;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.EditMessage;
import dev.parley.events.Embed;
import dev.parley.events.Envelope;
import dev.parley.events.MessageContent;
import dev.parley.ids.EventIds;
import dev.parley.schemas.TrustedEvents;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.testing.InMemoryLedger;
import dev.parley.support.egress.testing.VirtualTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Tests which of several edits of one message is sent.
class EditCoalescerTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final PartState SKIPPED =
            new PartState.Skipped("superseded by a newer edit of the same message");

    static {
        TrustedEvents.trust();
    }

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final EditCoalescer latestEdit =
            new EditCoalescer(new CommonActionReader(), ledger, new VirtualTime(NOW));

    @Test
    void skipsAnEditWithANewerEditBehindIt() {
        var first = edit("1", "5", null);

        assertThat(superseded(first, edit("2", "6", null), edit("3", "5", null)))
                .isInstanceOf(DeliveryOutcome.Ignored.class);
        assertThat(ledger.partsOf(command(first).deliveryId())).containsOnly(Map.entry(0, SKIPPED));
    }

    @Test
    void remembersASupersededEditThroughADatabaseCrash() {
        var first = edit("1", "5", null);
        var _ = superseded(first, edit("2", "5", null));

        ledger.forget(command(first).deliveryId());

        assertThat(ledger.partsOf(command(first).deliveryId())).containsOnly(Map.entry(0, SKIPPED));
    }

    @Test
    void sendsTheLastEdit() {
        assertThat(superseded(edit("1", "5", null), edit("2", "6", null), deletion("3", "5")))
                .isNull();
    }

    @Test
    void carriesOutAnEditThatMayHaveBeenSent() {
        var first = edit("1", "5", null);
        var _ = ledger.tryStart(command(first).deliveryId(), 0, NOW);

        assertThat(superseded(first, edit("2", "5", null))).isNull();
    }

    @Test
    void leavesAnEditToTheInstanceThatCarriedItOut() {
        ledger.endFirst(new PartState.Sent("5"));

        assertThat(superseded(edit("1", "5", null), edit("2", "5", null))).isNull();
    }

    @Test
    void keepsAnEditIfTheNewerOneMayExpire() {
        assertThat(superseded(edit("1", "5", null), edit("2", "5", NOW.plusSeconds(1)))).isNull();
        assertThat(
                        superseded(
                                edit("3", "5", NOW.plusSeconds(1)),
                                edit("4", "5", NOW.plusSeconds(2))))
                .isInstanceOf(DeliveryOutcome.Ignored.class);
    }

    @Test
    void keepsAnEditIfTheNewerOneIsUnsupported() {
        var embed = Embed.newBuilder().setTitle("not for every platform").build();
        var content = MessageContent.newBuilder().setEmbeds(List.of(embed)).build();

        assertThat(
                        superseded(
                                edit("1", "5", null),
                                event("2", new EditMessage("5", content), null)))
                .isNull();
    }

    private @Nullable DeliveryOutcome superseded(DeliveryCommand event, DeliveryCommand... behind) {
        return latestEdit.supersede(event, command(event), () -> Stream.of(behind));
    }

    private static Command command(DeliveryCommand event) {
        return new CommandReader("discord", new CommonActionReader()).read(event);
    }

    private static DeliveryCommand edit(String id, String message, @Nullable Instant notAfter) {
        var content = MessageContent.newBuilder().setText("text " + id).build();
        return event(id, new EditMessage(message, content), notAfter);
    }

    private static DeliveryCommand deletion(String id, String message) {
        return event(id, new DeleteMessage(message), null);
    }

    private static DeliveryCommand event(String id, Object payload, @Nullable Instant notAfter) {
        var envelope =
                Envelope.newBuilder()
                        .setEventId(EventIds.inboundEvent("test", "edit", id))
                        .setPlace("discord:7")
                        .setOccurredAt(NOW)
                        .setNotAfter(notAfter)
                        .build();
        return new DeliveryCommand(envelope, null, List.<UUID>of(), payload);
    }
}
