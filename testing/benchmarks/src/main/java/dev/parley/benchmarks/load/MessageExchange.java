package dev.parley.benchmarks.load;

import java.util.OptionalLong;

/// A message and its answer; all times in nanoseconds on the machine's monotonic clock.
///
/// @param text unique text of the message
/// @param writtenAt time at which the user wrote it
/// @param deliveredAt time at which the bot first received it
/// @param modelCalledAt time of the first model request about it
/// @param firstFeedbackAt time of the bot's first visible sign: typing, a placeholder or the answer
///   itself
/// @param answeredAt time at which the answer was complete
/// @param answerCount number of bot messages that answer it
public record MessageExchange(
        String text,
        long writtenAt,
        OptionalLong deliveredAt,
        OptionalLong modelCalledAt,
        OptionalLong firstFeedbackAt,
        OptionalLong answeredAt,
        int answerCount) {

    /// Whether the message was never answered.
    public boolean isLost() {
        return answerCount == 0;
    }

    /// Whether more than one message answers it.
    public boolean isAnsweredTwice() {
        return answerCount > 1;
    }

    /// Time from delivery to the bot until the answer.
    public OptionalLong processingTime() {
        return between(deliveredAt, answeredAt);
    }

    /// Time from delivery to the bot until the first feedback.
    public OptionalLong timeToFirstFeedback() {
        return between(deliveredAt, firstFeedbackAt);
    }

    private static OptionalLong between(OptionalLong from, OptionalLong to) {
        return from.isPresent() && to.isPresent()
                ? OptionalLong.of(to.getAsLong() - from.getAsLong())
                : OptionalLong.empty();
    }
}
