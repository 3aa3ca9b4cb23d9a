package dev.parley.ingress.telegram.intake;

import dev.parley.ids.Place;
import dev.parley.support.ingress.Attachment;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.Quote;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A message as Telegram shows it.
///
/// @param messageId its number in the chat
/// @param place the chat or topic
/// @param privateChat whether nobody but the author and the bot is there
/// @param author who wrote it
/// @param authorKind what the author is
/// @param text its text or its caption
/// @param entities what parts of the text stand for
/// @param replyTo the message that it answers
/// @param attachments its files
/// @param sentAt when it was written, or changed last
public record TelegramMessage(
        String messageId,
        Place place,
        boolean privateChat,
        Person author,
        AuthorKind authorKind,
        String text,
        List<TextEntity> entities,
        @Nullable Quote replyTo,
        List<Attachment> attachments,
        Instant sentAt) {

    /// Copies the lists.
    public TelegramMessage {
        entities = List.copyOf(entities);
        attachments = List.copyOf(attachments);
    }

    /// What the author of a message is.
    public enum AuthorKind {
        /// Somebody to answer.
        PERSON,
        /// This bot.
        SELF,
        /// Another bot.
        BOT,
        /// A channel or an anonymous administrator.
        ANONYMOUS
    }
}
