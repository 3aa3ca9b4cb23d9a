package dev.parley.egress.telegram.delivery;

import dev.parley.support.egress.delivery.CallOutcome;

import org.jspecify.annotations.Nullable;

/// Telegram's Bot API as the service needs it; each call is one attempt.
///
/// All calls throw `InterruptedException` when the service shuts down.
public interface TelegramBotApi {

    /// Sends a new message; a repeated call sends another one.
    ///
    /// @param replyTo the message it answers, if any; a deleted one does not fail the call
    CallOutcome send(Chat chat, String text, @Nullable String replyTo) throws InterruptedException;

    /// Sends a text as a file; a repeated call sends another one.
    ///
    /// @param note text that comes with the file
    CallOutcome sendFile(Chat chat, String note, String fileName, byte[] content)
            throws InterruptedException;

    /// Replaces a message's text; an unchanged text counts as done.
    CallOutcome edit(Chat chat, String messageId, String text) throws InterruptedException;

    /// Deletes a message; a missing message counts as deleted.
    CallOutcome delete(Chat chat, String messageId) throws InterruptedException;

    /// Adds a reaction to a message.
    CallOutcome react(Chat chat, String messageId, String emoji) throws InterruptedException;

    /// Shows the typing indicator.
    CallOutcome showTyping(Chat chat) throws InterruptedException;
}
