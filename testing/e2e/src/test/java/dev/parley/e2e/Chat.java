package dev.parley.e2e;

import java.time.Duration;

/// A person in a place, who writes to the bot and reads what it answers.
///
/// @param simulator where the platform is simulated
/// @param platform on which the person is
/// @param room where the person writes
/// @param user what the person is called
record Chat(Simulator simulator, Platform platform, Room room, String user) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// Writes to the bot, and does not wait.
    Said say(String text) {
        return simulator.say(platform, room, user, text, room == Room.SHARED);
    }

    /// Writes to the others, without naming the bot.
    Said tellTheOthers(String text) {
        return simulator.say(platform, room, user, text, false);
    }

    /// Writes to the bot and waits for the answer.
    ///
    /// @return the answer, whole
    String ask(String text) {
        return answerTo(say(text), text);
    }

    /// Waits for the answer to what was written.
    String answerTo(Said said, String text) {
        return simulator
                .answer(platform, said, PATIENCE)
                .orElseThrow(() ->
                        new AssertionError(
                                "no answer to '"
                                        + text
                                        + "' in "
                                        + this
                                        + "; the bot said: "
                                        + simulator.botMessagesAfter(said)));
    }

    @Override
    public String toString() {
        return user + " in " + platform + " " + room;
    }
}
