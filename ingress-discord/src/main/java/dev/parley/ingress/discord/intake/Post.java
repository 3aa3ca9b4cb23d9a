package dev.parley.ingress.discord.intake;

import dev.parley.ingress.Attachment;
import dev.parley.ingress.Person;
import dev.parley.ingress.Quote;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A message as Discord shows it.
///
/// @param messageId its snowflake: later messages have higher ones
/// @param channelId the channel, thread or DM
/// @param direct whether it is a DM
/// @param author who wrote it
/// @param authorKind what the author is
/// @param text its text, mentions as `<@id>`
/// @param replyTo the message that it answers
/// @param attachments its files
public record Post(
        long messageId,
        long channelId,
        boolean direct,
        Person author,
        AuthorKind authorKind,
        String text,
        @Nullable Quote replyTo,
        List<Attachment> attachments) {

    /// Copies the list.
    public Post {
        attachments = List.copyOf(attachments);
    }

    /// What the author of a message is.
    public enum AuthorKind {
        /// Somebody to answer.
        PERSON,
        /// This bot.
        OURSELVES,
        /// Another bot.
        BOT,
        /// A webhook: nobody to answer.
        WEBHOOK,
        /// Discord itself: somebody joined, a message was pinned.
        NOTICE
    }
}
