package dev.parley.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.benchmarks.control.LoadPlatform;
import dev.parley.simulator.client.JournalEntry;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.OptionalLong;

/// Tests of [MessageExchanges].
class MessageExchangesTests {

    private static final String PLACE = "telegram:7";

    @Test
    void measuresFromDeliveryToTheAnsweringEdit() {
        var exchanges =
                read(
                        entry(10, "user-message", "1", "paced-000001"),
                        entry(20, "update-handed-over", "1", "paced-000001"),
                        entry(25, "bot-message", "2", "…"),
                        entry(27, "model-call", "", "paced-000001"),
                        entry(50, "bot-edit", "2", "You said: \"paced-000001\"\nI am here."));

        var exchange = exchanges.all().getFirst();
        assertThat(exchange.processingTime()).isEqualTo(OptionalLong.of(30));
        assertThat(exchange.timeToFirstFeedback()).isEqualTo(OptionalLong.of(5));
        assertThat(exchange.answerCount()).isOne();
        assertThat(exchanges.timeUntilAllAnswered()).isEqualTo(OptionalLong.of(40));
    }

    @Test
    void countsOneAnswerForTwoMessages() {
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
    void countsAnEditedAnswerOnce() {
        var exchanges =
                read(
                        entry(10, "user-message", "1", "paced-000001"),
                        entry(50, "bot-edit", "2", "You said: \"paced-000001\""),
                        entry(60, "bot-edit", "2", "You said: \"paced-000001\""));

        assertThat(exchanges.answeredTwice()).isZero();
    }

    @Test
    void findsLostAndDuplicatedAnswers() {
        var exchanges =
                read(
                        entry(10, "user-message", "1", "paced-000001"),
                        entry(11, "user-message", "2", "paced-000002"),
                        entry(50, "bot-message", "3", "You said: \"paced-000002\""),
                        entry(60, "bot-message", "4", "You said: \"paced-000002\""));

        assertThat(exchanges.lost()).isOne();
        assertThat(exchanges.answeredTwice()).isOne();
        assertThat(exchanges.timeUntilAllAnswered()).isEmpty();
    }

    @Test
    void ignoresOtherPhases() {
        assertThat(read(entry(10, "user-message", "1", "warmup-000001")).all()).isEmpty();
    }

    private static MessageExchanges read(JournalEntry... entries) {
        return MessageExchanges.from(Arrays.asList(entries), LoadPlatform.TELEGRAM, "paced-");
    }

    private static JournalEntry entry(long nanos, String kind, String messageId, String text) {
        return new JournalEntry(nanos, nanos, kind, "telegram", PLACE, messageId, text, null);
    }
}
