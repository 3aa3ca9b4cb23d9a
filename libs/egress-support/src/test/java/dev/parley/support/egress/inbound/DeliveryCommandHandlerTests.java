package dev.parley.support.egress.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.events.DeliveryCommand;
import dev.parley.events.Envelope;
import dev.parley.events.ShowTyping;
import dev.parley.ids.EventIds;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.testing.CountingDeliveryMetrics;
import dev.parley.support.egress.testing.InMemoryLedger;
import dev.parley.support.egress.testing.VirtualTime;
import dev.parley.support.kafka.PoisonRecordException;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Tests the receipt of a command that cannot be handled.
class DeliveryCommandHandlerTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID TURN = EventIds.turn(EventIds.inboundEvent("discord", "1", "2"));

    private final List<Command> commands = new ArrayList<>();
    private final List<DeliveryOutcome> outcomes = new ArrayList<>();
    private final DeliveryCommandHandler handler =
            new DeliveryCommandHandler(
                    "discord",
                    _ -> {
                        throw new NumberFormatException("abc");
                    },
                    _ -> new DeliveryOutcome.Expired(),
                    new InMemoryLedger(),
                    (command, outcome) -> {
                        commands.add(command);
                        outcomes.add(outcome);
                        return CompletableFuture.runAsync(() -> {}, Runnable::run);
                    },
                    new CountingDeliveryMetrics(),
                    new VirtualTime(NOW));

    @Test
    void publishesAFailedReceiptForADeadLetter() throws Exception {
        handler.onDeadLetter(event("discord:7"), "failed 5 times");

        assertThat(commands).extracting(Command::turnId).containsExactly(TURN);
        assertThat(outcomes)
                .containsExactly(
                        new DeliveryOutcome.Failed(DeliveryError.of("failed 5 times", null)));
    }

    @Test
    void publishesAFailedReceiptForACommandOfAnotherPlatform() throws Exception {
        handler.onDeadLetter(event("telegram:7"), "the place is not on discord");

        assertThat(outcomes).hasSize(1);
    }

    @Test
    void publishesNoReceiptToAPlaceThatIsNone() {
        assertThatThrownBy(() -> handler.onDeadLetter(event("nowhere"), "no place"))
                .isInstanceOf(PoisonRecordException.class);

        assertThat(outcomes).isEmpty();
    }

    private static DeliveryCommand event(String place) {
        var envelope =
                Envelope.newBuilder()
                        .setEventId(new UUID(1, 2))
                        .setPlace(place)
                        .setOccurredAt(NOW)
                        .build();
        return new DeliveryCommand(envelope, TURN, List.of(TURN), new ShowTyping());
    }
}
