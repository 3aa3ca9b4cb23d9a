package dev.parley.bench.load;

import java.util.OptionalLong;

/// A message and what became of it; all times on the machine's monotonic clock, in nanoseconds.
///
/// @param text of the message, which no other message has
/// @param said when the person wrote it
/// @param handedOver when the bot was given it, the first time
/// @param modelCalled when the model was first asked about it
/// @param firstSign when the bot first showed that something comes: typing, a placeholder, the
///   answer itself
/// @param answered when the answer stood there
/// @param answers in how many of the bot's messages it is answered
public record Exchange(
        String text,
        long said,
        OptionalLong handedOver,
        OptionalLong modelCalled,
        OptionalLong firstSign,
        OptionalLong answered,
        int answers) {

    /// Whether the bot never answered.
    public boolean isLost() {
        return answers == 0;
    }

    /// Whether the person reads two answers.
    public boolean isAnsweredTwice() {
        return answers > 1;
    }

    /// From the moment at which the bot was given the message to the answer.
    public OptionalLong ownTime() {
        return between(handedOver, answered);
    }

    /// From the moment at which the bot was given the message to the first sign.
    public OptionalLong timeToFirstSign() {
        return between(handedOver, firstSign);
    }

    private static OptionalLong between(OptionalLong from, OptionalLong to) {
        return from.isPresent() && to.isPresent()
                ? OptionalLong.of(to.getAsLong() - from.getAsLong())
                : OptionalLong.empty();
    }
}
