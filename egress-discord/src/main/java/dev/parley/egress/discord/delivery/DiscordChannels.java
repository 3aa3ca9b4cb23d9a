package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Answer;
import dev.parley.delivery.Mentions;

/// Discord's channels as the service needs them; each call is one attempt.
///
/// All throw `InterruptedException` when the service is to stop.
public interface DiscordChannels {

    /// Sends a message.
    Answer send(Draft draft) throws InterruptedException;

    /// Looks whether a message of the bot is there already.
    Sighting look(Draft draft) throws InterruptedException;

    /// Replaces a message's text.
    Answer edit(String channel, String messageId, String text, Mentions mentions)
            throws InterruptedException;

    /// Deletes a message; one that is gone counts as deleted.
    Answer delete(String channel, String messageId) throws InterruptedException;

    /// Puts a reaction on a message.
    Answer react(String channel, String messageId, String emoji) throws InterruptedException;

    /// Shows that the bot types; when a limit would have to be waited for, it shows nothing.
    Answer type(String channel) throws InterruptedException;
}
