package dev.parley.benchmarks.load;

import java.util.OptionalLong;

/// A message and what became of it; all times on the machine's monotonic clock, in nanoseconds.
///
/// @param text of the message, which no other message has
/// @param writtenAt when the person wrote it
/// @param deliveredAt when the bot was given it, the first time
/// @param modelCalledAt when the model was first asked about it
/// @param firstFeedbackAt when the bot first showed that something comes: typing, a placeholder,
///   the answer itself
/// @param answeredAt when the answer stood there
/// @param answerCount in how many of the bot's messages it is answered
public record MessageExchange(
        String text,
        long writtenAt,
        OptionalLong deliveredAt,
        OptionalLong modelCalledAt,
        OptionalLong firstFeedbackAt,
        OptionalLong answeredAt,
        int answerCount) {

    /// Whether the bot never answered.
    public boolean isLost() {
        return answerCount == 0;
    }

    /// Whether the person reads two answers.
    public boolean isAnsweredTwice() {
        return answerCount > 1;
    }

    /// From the moment at which the bot was given the message to the answer.
    public OptionalLong processingTime() {
        return between(deliveredAt, answeredAt);
    }

    /// From the moment at which the bot was given the message to the first sign.
    public OptionalLong timeToFirstFeedback() {
        return between(deliveredAt, firstFeedbackAt);
    }

    private static OptionalLong between(OptionalLong from, OptionalLong to) {
        return from.isPresent() && to.isPresent()
                ? OptionalLong.of(to.getAsLong() - from.getAsLong())
                : OptionalLong.empty();
    }
}
