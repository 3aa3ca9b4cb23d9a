package dev.parley.ingress.telegram.intake;

import dev.parley.ids.Place;
import dev.parley.support.ingress.Attachment;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.Quote;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A message of Telegram.
///
/// @param messageId its id within the chat
/// @param place the chat or topic
/// @param privateChat true if the chat contains only the author and the bot
/// @param author the person or bot that wrote it
/// @param authorKind the kind of author
/// @param text its text or its caption
/// @param entities the mentions and commands in the text
/// @param replyTo the message that it replies to, if any
/// @param attachments its files
/// @param sentAt the time at which it was sent or last edited
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

    public TelegramMessage {
        entities = List.copyOf(entities);
        attachments = List.copyOf(attachments);
    }

    /// The kind of a message's author.
    public enum AuthorKind {
        /// A person.
        PERSON,
        /// This bot.
        SELF,
        /// Another bot.
        BOT,
        /// A channel or an anonymous administrator.
        ANONYMOUS
    }
}
