package dev.parley.delivery.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.delivery.testing.Simulator.Said;
import dev.parley.delivery.testing.Simulator.Seen;
import dev.parley.events.Delivered;
import dev.parley.events.DeliveryReceipt;
import dev.parley.ids.EventIds;
import dev.parley.localstack.stage.Stage;

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

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PLACES = 20;
    private static final int ROUNDS = 10;

    private final Stage stage;
    private final Troubles troubles;
    private final Instant now;
    private EgressUnderTest egress;

    /// Tells them of one service.
    ///
    /// @param troubles what may befall its calls
    /// @param now the instant at which all commands are given
    protected EgressStories(Stage stage, Troubles troubles, Instant now) {
        this.stage = stage;
        this.troubles = troubles;
        this.now = now;
    }

    @BeforeAll
    void start(@TempDir Path logs) {
        egress = EgressUnderTest.start(stage, troubles.platform(), logs, now);
    }

    @AfterAll
    void stop() {
        egress.close();
    }

    @BeforeEach
    void withoutLimitsAndFaults() {
        egress.simulator().script(troubles.none());
    }

    @Test
    void showsAReplyAndTellsItsId() {
        var said = egress.simulator().say("alice", "channel", "question");
        var turn = turn(said);

        var begun = egress.neighbours().begin(turn, said.place(), said.messageId());
        var replied = egress.neighbours().reply(turn, said.place(), "answer", said.messageId());

        var receipt = awaitReceipt(replied);
        var shown = shownIn(said.place(), "answer").getFirst();
        assertThat(receipt.getPayload()).isEqualTo(new Delivered(List.of(shown.id()), null));
        assertThat(receipt.getAnswers()).containsExactly(turn);
        assertThat(shown.replyTo()).isEqualTo(said.messageId());
        assertThat(awaitReceipt(begun).getPayload()).isInstanceOf(Delivered.class);
    }

    @Test
    void losesNothingAndShowsNothingTwiceWhileThePlatformFails() {
        var said = new ArrayList<Said>();
        for (var user = 0; user < PLACES; user++) {
            said.add(egress.simulator().say("user-" + user, "dm", "question"));
        }
        egress.simulator().script(troubles.all());

        var commands = new HashMap<UUID, String>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var question : said) {
                var turn = EventIds.following(turn(question), "round " + round);
                var place = question.place();
                var text = "answer " + round;
                egress.neighbours().begin(turn, place, question.messageId());
                commands.put(
                        egress.neighbours().reply(turn, place, text, question.messageId()), place);
            }
        }

        await().atMost(PATIENCE)
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
        assertThat(egress.simulator().journalled("fault")).as("faults that struck").isPositive();
        var answers = IntStream.range(0, ROUNDS).mapToObj(round -> "answer " + round).toList();
        for (var question : said) {
            assertThat(answersIn(question.place()))
                    .as(() -> egress.simulator().shownIn(question.place()).toString())
                    .containsExactlyElementsOf(answers);
        }
    }

    @Test
    void showsOnceWhatItsProcessWasKilledOver() {
        var said = egress.simulator().say("bob", "dm", "question");
        egress.simulator().script(troubles.noAnswerToAText());
        var replied =
                egress.neighbours().reply(turn(said), said.place(), "answer", said.messageId());
        await().atMost(PATIENCE).until(() -> !shownIn(said.place(), "answer").isEmpty());

        egress.service().kill();
        egress.simulator().script(troubles.none());
        egress.service().restart();

        assertThat(awaitReceipt(replied).getPayload()).isInstanceOf(Delivered.class);
        assertThat(shownIn(said.place(), "answer")).hasSize(1);
    }

    @Test
    void outlivesPoison() {
        var said = egress.simulator().say("carol", "dm", "question");
        egress.neighbours().write(said.place(), new byte[] {1, 2, 3});
        egress.neighbours().write(said.place(), new byte[] {0, 0, 0, 77, 77, 1, 2, 3});
        egress.neighbours().write(said.place(), "hello".getBytes(StandardCharsets.UTF_8));
        egress.neighbours().write(said.place(), "{\"payload\"".getBytes(StandardCharsets.UTF_8));

        var replied = egress.neighbours().reply(turn(said), said.place(), "still here", null);

        assertThat(awaitReceipt(replied).getPayload()).isInstanceOf(Delivered.class);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(egress.neighbours().deadLetters()).isEqualTo(4));
    }

    /// The service and its neighbours, for the stories of one platform alone.
    protected final EgressUnderTest egress() {
        return egress;
    }

    /// The receipt of a command, as soon as there is one.
    protected final DeliveryReceipt awaitReceipt(UUID command) {
        return await().atMost(PATIENCE)
                .until(
                        () -> egress.neighbours().receipts().getOrDefault(command, List.of()),
                        receipts -> !receipts.isEmpty())
                .getFirst();
    }

    private List<Seen> shownIn(String place, String text) {
        return egress.simulator().shownIn(place).stream()
                .filter(shown -> shown.text().equals(text))
                .toList();
    }

    private List<String> answersIn(String place) {
        return egress.simulator().shownIn(place).stream()
                .map(Seen::text)
                .filter(text -> !text.equals("…"))
                .toList();
    }

    /// The turn of a question.
    protected final UUID turn(Said said) {
        return EventIds.turn(
                EventIds.inbound(troubles.platform(), "1", said.messageId() + said.place()));
    }
}
