package dev.parley.testing.contracts.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.events.Delivered;
import dev.parley.events.DeliveryReceipt;
import dev.parley.ids.EventIds;
import dev.parley.local.application.Stage;
import dev.parley.testing.contracts.egress.EgressSimulatorFixture.BotMessage;
import dev.parley.testing.contracts.egress.EgressSimulatorFixture.UserMessage;

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
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// The stories that every egress service must tell, from its packaged jar between a real broker, a
/// real database and the simulator: nothing is lost, nothing is seen twice.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EgressStories {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int PLACES = 20;
    private static final int ROUNDS = 10;

    private final Stage stage;
    private final Troubles faults;
    private final Instant now;
    private EgressUnderTest egress;

    /// Tells them of one service.
    ///
    /// @param troubles what may befall its calls
    /// @param now the instant at which all commands are given
    protected EgressStories(Stage stage, Troubles troubles, Instant now) {
        this.stage = stage;
        this.faults = troubles;
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
        egress.simulator().script(faults.noFaults());
    }

    @Test
    void showsAReplyAndReportsItsId() {
        var said = egress.simulator().say("alice", "channel", "question");
        var turn = turn(said);

        var begun = egress.neighbours().sendBeginReply(turn, said.place(), said.messageId());
        var replied = egress.neighbours().sendReply(turn, said.place(), "answer", said.messageId());

        var receipt = awaitReceipt(replied);
        var shown = shownIn(said.place(), "answer").getFirst();
        assertThat(receipt.getPayload()).isEqualTo(new Delivered(List.of(shown.id()), null));
        assertThat(receipt.getAnswers()).containsExactly(turn);
        assertThat(shown.replyTo()).isEqualTo(said.messageId());
        assertThat(awaitReceipt(begun).getPayload()).isInstanceOf(Delivered.class);
    }

    @Test
    void losesNothingAndShowsNothingTwiceWhileThePlatformFails() {
        var said = new ArrayList<UserMessage>();
        for (var user = 0; user < PLACES; user++) {
            said.add(egress.simulator().say("user-" + user, "dm", "question"));
        }
        egress.simulator().script(faults.frequentFaults());

        var commands = new HashMap<UUID, String>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var question : said) {
                var turn = EventIds.derived(turn(question), "round " + round);
                var place = question.place();
                var text = "answer " + round;
                egress.neighbours().sendBeginReply(turn, place, question.messageId());
                commands.put(
                        egress.neighbours().sendReply(turn, place, text, question.messageId()),
                        place);
            }
        }

        await().atMost(TIMEOUT)
                .untilAsserted(() ->
                        assertThat(egress.neighbours().receipts().keySet())
                                .containsAll(commands.keySet()));
        var receipts = egress.neighbours().receipts();
        assertThat(commands.keySet())
                .allSatisfy(id ->
                        assertThat(receipts.get(id))
                                .singleElement()
                                .extracting(DeliveryReceipt::getPayload)
                                .isInstanceOf(Delivered.class));
        assertThat(egress.simulator().countJournalEntries("fault"))
                .as("faults that struck")
                .isPositive();
        var answers = IntStream.range(0, ROUNDS).mapToObj(round -> "answer " + round).toList();
        for (var question : said) {
            assertThat(answersIn(question.place()))
                    .as(() -> egress.simulator().botMessagesIn(question.place()).toString())
                    .containsExactlyElementsOf(answers);
        }
    }

    @Test
    void showsAMessageOnceWhenKilledWhileSendingIt() {
        var said = egress.simulator().say("bob", "dm", "question");
        egress.simulator().script(faults.lostAnswersToTexts());
        var replied =
                egress.neighbours().sendReply(turn(said), said.place(), "answer", said.messageId());
        await().atMost(TIMEOUT).until(() -> !shownIn(said.place(), "answer").isEmpty());

        egress.service().kill();
        egress.simulator().script(faults.noFaults());
        egress.service().restart();

        assertThat(awaitReceipt(replied).getPayload()).isInstanceOf(Delivered.class);
        assertThat(shownIn(said.place(), "answer")).hasSize(1);
    }

    @Test
    void survivesPoisonRecords() {
        var said = egress.simulator().say("carol", "dm", "question");
        egress.neighbours().sendRaw(said.place(), new byte[] {1, 2, 3});
        egress.neighbours().sendRaw(said.place(), new byte[] {0, 0, 0, 77, 77, 1, 2, 3});
        egress.neighbours().sendRaw(said.place(), "hello".getBytes(StandardCharsets.UTF_8));
        egress.neighbours().sendRaw(said.place(), "{\"payload\"".getBytes(StandardCharsets.UTF_8));

        var replied = egress.neighbours().sendReply(turn(said), said.place(), "still here", null);

        assertThat(awaitReceipt(replied).getPayload()).isInstanceOf(Delivered.class);
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(egress.neighbours().deadLetterCount()).isEqualTo(4));
    }

    /// The service and its neighbours, for the stories of one platform alone.
    protected final EgressUnderTest egress() {
        return egress;
    }

    /// The receipt of a command, as soon as there is one.
    protected final DeliveryReceipt awaitReceipt(UUID command) {
        return await().atMost(TIMEOUT)
                .until(
                        () -> egress.neighbours().receipts().getOrDefault(command, List.of()),
                        receipts -> !receipts.isEmpty())
                .getFirst();
    }

    private List<BotMessage> shownIn(String place, String text) {
        return egress.simulator().botMessagesIn(place).stream()
                .filter(shown -> shown.text().equals(text))
                .toList();
    }

    private List<String> answersIn(String place) {
        return egress.simulator().botMessagesIn(place).stream()
                .map(BotMessage::text)
                .filter(text -> !text.equals("…"))
                .toList();
    }

    /// The turn of a question.
    protected final UUID turn(UserMessage said) {
        return EventIds.turn(
                EventIds.inboundEvent(faults.platform(), "1", said.messageId() + said.place()));
    }
}
