package dev.parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bench.control.ChatPlatform;
import dev.parley.bench.control.JournalEntry;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.OptionalLong;

/// Stories of what a journal says about messages.
class ExchangesTests {

    private static final String PLACE = "telegram:7";

    @Test
    void timesAMessageFromItsHandoverToTheEditThatAnswersIt() {
        var exchanges =
                read(
                        entry(10, "user-message", "1", "paced-000001"),
                        entry(20, "update-handed-over", "1", "paced-000001"),
                        entry(25, "bot-message", "2", "…"),
                        entry(27, "model-call", "", "paced-000001"),
                        entry(50, "bot-edit", "2", "You said: \"paced-000001\"\nI am here."));

        var exchange = exchanges.all().getFirst();
        assertThat(exchange.ownTime()).isEqualTo(OptionalLong.of(30));
        assertThat(exchange.timeToFirstSign()).isEqualTo(OptionalLong.of(5));
        assertThat(exchange.answers()).isOne();
        assertThat(exchanges.untilAllAnswered()).isEqualTo(OptionalLong.of(40));
    }

    @Test
    void oneAnswerMayServeTwoMessages() {
        var exchanges =
                read(
                        entry(10, "user-message", "1", "paced-000001"),
                        entry(11, "user-message", "2", "paced-000002"),
                        entry(
                                50,
                                "bot-message",
                                "3",
                                "You said: \"paced-000001\" and \"paced-000002\"\nHello."));

        assertThat(exchanges.lost()).isZero();
        assertThat(exchanges.answeredTwice()).isZero();
    }

    @Test
    void anEditedAnswerIsStillOneAnswer() {
        var exchanges =
                read(
                        entry(10, "user-message", "1", "paced-000001"),
                        entry(50, "bot-edit", "2", "You said: \"paced-000001\""),
                        entry(60, "bot-edit", "2", "You said: \"paced-000001\""));

        assertThat(exchanges.answeredTwice()).isZero();
    }

    @Test
    void seesWhatIsLostAndWhatIsAnsweredTwice() {
        var exchanges =
                read(
                        entry(10, "user-message", "1", "paced-000001"),
                        entry(11, "user-message", "2", "paced-000002"),
                        entry(50, "bot-message", "3", "You said: \"paced-000002\""),
                        entry(60, "bot-message", "4", "You said: \"paced-000002\""));

        assertThat(exchanges.lost()).isOne();
        assertThat(exchanges.answeredTwice()).isOne();
        assertThat(exchanges.untilAllAnswered()).isEmpty();
    }

    @Test
    void otherPhasesDoNotCount() {
        assertThat(read(entry(10, "user-message", "1", "warmup-000001")).all()).isEmpty();
    }

    private static Exchanges read(JournalEntry... entries) {
        return Exchanges.in(Arrays.asList(entries), ChatPlatform.TELEGRAM, "paced-");
    }

    private static JournalEntry entry(long nanos, String kind, String messageId, String text) {
        return new JournalEntry(nanos, nanos, kind, PLACE, messageId, text);
    }
}
