package dev.parley.testing.contracts.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.events.Delivered;
import dev.parley.events.DeliveryReceipt;
import dev.parley.ids.EventIds;
import dev.parley.local.application.Stage;
import dev.parley.simulator.client.PlatformScript;
import dev.parley.simulator.client.SentMessage;
import dev.parley.simulator.client.SimulatedMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// The contract of every egress service, checked on its packaged jar with a real broker, a real
/// database and the simulator: no command is lost, no message is shown twice.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EgressContractTests {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int PLACES = 20;
    private static final int ROUNDS = 10;

    private final Stage stage;
    private final FaultScripts faults;
    private final Instant now;
    private EgressUnderTest egress;

    /// @param faults scripts with faults in the service's API calls
    /// @param now occurrence time of all commands
    protected EgressContractTests(Stage stage, FaultScripts faults, Instant now) {
        this.stage = stage;
        this.faults = faults;
        this.now = now;
    }

    @BeforeAll
    void start(@TempDir Path logs) {
        egress = EgressUnderTest.start(stage, faults.platform(), logs, now);
    }

    @AfterAll
    void stop() {
        egress.close();
    }

    @BeforeEach
    void clearLimitsAndFaults() {
        script(faults.noFaults());
    }

    @Test
    void showsAReplyAndReportsItsId() {
        var said = egress.users().sendMentioningBot("alice", "question");
        var turn = turn(said);

        var begun = egress.kafka().sendBeginReply(turn, said.place(), said.messageId());
        var replied = egress.kafka().sendReply(turn, said.place(), "answer", said.messageId());

        var receipt = awaitReceipt(replied);
        var shown = shownIn(said.place(), "answer").getFirst();
        assertThat(receipt.getPayload()).isEqualTo(new Delivered(List.of(shown.id()), null));
        assertThat(receipt.getAnswers()).containsExactly(turn);
        assertThat(shown.replyTo()).isEqualTo(said.messageId());
        assertThat(awaitReceipt(begun).getPayload()).isInstanceOf(Delivered.class);
    }

    @Test
    void showsEveryReplyOnceWhileThePlatformFails() {
        var said = new ArrayList<SentMessage>();
        for (var user = 0; user < PLACES; user++) {
            said.add(egress.users().sendPrivately("user-" + user, "question"));
        }
        script(faults.frequentFaults());

        var commands = new HashMap<UUID, String>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var question : said) {
                var turn = EventIds.derived(turn(question), "round " + round);
                var place = question.place();
                var text = "answer " + round;
                egress.kafka().sendBeginReply(turn, place, question.messageId());
                commands.put(
                        egress.kafka().sendReply(turn, place, text, question.messageId()), place);
            }
        }

        var _ = awaitReceipts(commands.keySet());
        var receipts = egress.kafka().receipts();
        assertThat(commands.keySet())
                .allSatisfy(id ->
                        assertThat(receipts.get(id))
                                .singleElement()
                                .extracting(DeliveryReceipt::getPayload)
                                .isInstanceOf(Delivered.class));
        assertThat(egress.simulator().journal(0))
                .as("injected faults")
                .anyMatch(entry -> entry.kind().equals("fault"));
        var answers = IntStream.range(0, ROUNDS).mapToObj(round -> "answer " + round).toList();
        for (var question : said) {
            assertThat(answersIn(question.place()))
                    .as(() -> egress.simulator().botMessages(question.place()).toString())
                    .containsExactlyElementsOf(answers);
        }
    }

    @Test
    void showsAMessageOnceWhenKilledWhileSendingIt() {
        var said = egress.users().sendPrivately("bob", "question");
        script(faults.lostAnswersToTexts());
        var replied =
                egress.kafka().sendReply(turn(said), said.place(), "answer", said.messageId());
        await().atMost(TIMEOUT).until(() -> !shownIn(said.place(), "answer").isEmpty());

        egress.service().kill();
        script(faults.noFaults());
        egress.service().restart();

        assertThat(awaitReceipt(replied).getPayload()).isInstanceOf(Delivered.class);
        assertThat(shownIn(said.place(), "answer")).hasSize(1);
    }

    @Test
    void survivesPoisonRecords() {
        var said = egress.users().sendPrivately("carol", "question");
        egress.kafka().sendRaw(said.place(), new byte[] {1, 2, 3});
        egress.kafka().sendRaw(said.place(), new byte[] {0, 0, 0, 77, 77, 1, 2, 3});
        egress.kafka().sendRaw(said.place(), "hello".getBytes(StandardCharsets.UTF_8));
        egress.kafka().sendRaw(said.place(), "{\"payload\"".getBytes(StandardCharsets.UTF_8));

        var replied = egress.kafka().sendReply(turn(said), said.place(), "still here", null);

        assertThat(awaitReceipt(replied).getPayload()).isInstanceOf(Delivered.class);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(egress.kafka().deadLetterCount()).isEqualTo(4));
    }

    /// The running service, for the tests of one platform alone.
    protected final EgressUnderTest egress() {
        return egress;
    }

    /// Waits for the receipt of a command.
    protected final DeliveryReceipt awaitReceipt(UUID command) {
        return awaitReceipts(List.of(command)).getFirst();
    }

    /// Waits until every command has a receipt.
    ///
    /// @return the first receipt of each command, in the order of the commands
    protected final List<DeliveryReceipt> awaitReceipts(Collection<UUID> commands) {
        var receipts =
                await().atMost(TIMEOUT)
                        .until(
                                egress.kafka()::receipts,
                                seen -> seen.keySet().containsAll(commands));
        return commands.stream()
                .map(command -> receipts.getOrDefault(command, List.of()).getFirst())
                .toList();
    }

    private void script(PlatformScript script) {
        egress.simulator().script(faults.platform(), script);
    }

    private List<SimulatedMessage> shownIn(String place, String text) {
        return egress.simulator().botMessages(place).stream()
                .filter(shown -> shown.text().equals(text))
                .toList();
    }

    private List<String> answersIn(String place) {
        return egress.simulator().botMessages(place).stream()
                .map(SimulatedMessage::text)
                .filter(text -> !text.equals("…"))
                .toList();
    }

    /// The turn of a user's message.
    protected final UUID turn(SentMessage said) {
        return EventIds.turn(
                EventIds.inboundEvent(
                        faults.platform().key(), "1", said.messageId() + said.place()));
    }
}
