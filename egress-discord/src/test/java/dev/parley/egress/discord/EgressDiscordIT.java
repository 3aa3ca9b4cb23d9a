package dev.parley.egress.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.events.Delivered;
import dev.parley.events.DeliveryFailed;
import dev.parley.events.ExecuteWebhook;
import dev.parley.events.Ignored;
import dev.parley.events.MessageContent;
import dev.parley.local.application.Stage;
import dev.parley.simulator.client.SimulatedMessage;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.testing.contracts.egress.EgressContractTests;
import dev.parley.testing.contracts.egress.FaultScripts;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// The packaged service between a real broker, a real database and the simulated Discord.
class EgressDiscordIT extends EgressContractTests {

    EgressDiscordIT() {
        super(
                Stage.EGRESS_DISCORD,
                new FaultScripts(
                        SimulatedPlatform.DISCORD,
                        List.of("POST /channels/*/messages"),
                        "POST /channels/*/messages"),
                Instant.now());
    }

    @Test
    void opensAThreadForAConsoleCommandAndReportsItsId() {
        var delivered =
                (Delivered)
                        awaitReceipt(
                                        written(
                                                "discord:general",
                                                """
                                                {"CreateThread": {"name": "build 7",
                                                  "first": {"text": "started"}}}
                                                """))
                                .getPayload();

        var thread = "discord:" + delivered.getChannelId().orElseThrow();
        assertThat(egress().simulator().botMessages(thread))
                .extracting(SimulatedMessage::id)
                .isEqualTo(delivered.getMessageIds());
    }

    @Test
    void sendsADirectMessage() {
        var said = egress().users().sendPrivately("erin", "question");
        var user = egress().simulator().messages(said.place()).getFirst().author().id();

        var delivered =
                (Delivered)
                        awaitReceipt(
                                        written(
                                                "discord:@me",
                                                """
                                                {"SendDirectMessage": {"userId": "%s",
                                                  "content": {"embeds": [{"title": "psst"}]}}}
                                                """
                                                        .formatted(user)))
                                .getPayload();

        assertThat("discord:" + delivered.getChannelId().orElseThrow()).isEqualTo(said.place());
    }

    @Test
    void executesAWebhookByItsName() {
        var content = MessageContent.newBuilder().setText("deployed").build();
        var turn = UUID.fromString("5f0c7d1e-0000-5000-8000-000000000007");
        var place = "discord:" + SimulatorClient.GENERAL_CHANNEL_ID;

        var named =
                egress().kafka()
                        .send(
                                turn,
                                "named",
                                place,
                                new ExecuteWebhook("default", content, "Ship", null, null));
        var unknown =
                egress().kafka()
                        .send(
                                turn,
                                "unknown",
                                place,
                                new ExecuteWebhook("no-such", content, null, null, null));

        assertThat(((Delivered) awaitReceipt(named).getPayload()).getMessageIds()).hasSize(1);
        var failed = (DeliveryFailed) awaitReceipt(unknown).getPayload();
        assertThat(failed.getKind()).contains("UnknownRoute");
        assertThat(failed.getReason()).contains("no-such", "default");
    }

    @Test
    void reportsInvalidContentAndSendsNothing() {
        var failed =
                (DeliveryFailed)
                        awaitReceipt(
                                        written(
                                                "discord:general",
                                                """
                                                {"AddReaction": {"messageId": "x", "emoji": "y"}}
                                                """))
                                .getPayload();

        assertThat(failed.getKind()).contains("Invalid");
        assertThat(failed.getReason()).isEqualTo("messageId is 'x', expected an id in digits");
    }

    @Test
    void coalescesEditsOfOneMessage() {
        var sent =
                awaitReceipt(
                        written(
                                "discord:general",
                                "{\"SendMessage\": {\"content\": {\"text\": \"0\"}}}"));
        var message = ((Delivered) sent.getPayload()).getMessageIds().getFirst();
        var edits =
                IntStream.rangeClosed(1, 40)
                        .mapToObj(number ->
                                written(
                                        "discord:general",
                                        """
                                        {"EditMessage": {"messageId": "%s",
                                          "content": {"text": "frame %d"}}}
                                        """
                                                .formatted(message, number)))
                        .toList();

        var endings = awaitReceipts(edits);

        assertThat(endings.getLast().getPayload()).isInstanceOf(Delivered.class);
        assertThat(endings)
                .filteredOn(receipt -> receipt.getPayload() instanceof Ignored)
                .hasSizeGreaterThan(10);
        assertThat(
                        egress().simulator()
                                .botMessages("discord:" + SimulatorClient.GENERAL_CHANNEL_ID))
                .filteredOn(seen -> seen.id().equals(message))
                .extracting(SimulatedMessage::text)
                .containsExactly("frame 40");
    }

    /// Writes a command as a person does on a console.
    private UUID written(String place, String payload) {
        var id = UUID.nameUUIDFromBytes(payload.getBytes(StandardCharsets.UTF_8));
        var json = "{\"envelope\": {\"eventId\": \"%s\"}, \"payload\": %s}".formatted(id, payload);
        egress().kafka().sendRaw(place, json.getBytes(StandardCharsets.UTF_8));
        return id;
    }
}
