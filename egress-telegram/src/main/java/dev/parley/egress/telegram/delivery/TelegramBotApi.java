package dev.parley.egress.telegram.delivery;

import dev.parley.support.egress.delivery.CallOutcome;

import org.jspecify.annotations.Nullable;

/// Telegram's chats as the service needs them; each call is one attempt.
///
/// All throw `InterruptedException` when the service is to stop.
public interface TelegramBotApi {

    /// Sends a new message; a repeat sends another one.
    ///
    /// @param replyTo the message it answers, if any; one that is gone does not fail it
    CallOutcome send(Chat chat, String text, @Nullable String replyTo) throws InterruptedException;

    /// Replaces a message's text; a text that stands there already counts as put there.
    CallOutcome edit(Chat chat, String messageId, String text) throws InterruptedException;

    /// Deletes a message; one that is gone counts as deleted.
    CallOutcome delete(Chat chat, String messageId) throws InterruptedException;

    /// Puts a reaction on a message.
    CallOutcome react(Chat chat, String messageId, String emoji) throws InterruptedException;

    /// Shows that the bot types.
    CallOutcome showTyping(Chat chat) throws InterruptedException;
}
