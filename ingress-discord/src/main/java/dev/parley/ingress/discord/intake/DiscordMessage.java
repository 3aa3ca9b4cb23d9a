package dev.parley.ingress.discord.intake;

import dev.parley.support.ingress.Attachment;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.Quote;

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
public record DiscordMessage(
        long messageId,
        long channelId,
        boolean direct,
        Person author,
        AuthorKind authorKind,
        String text,
        @Nullable Quote replyTo,
        List<Attachment> attachments) {

    /// Copies the list.
    public DiscordMessage {
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
        /// A webhook: nobody to answer.
        WEBHOOK,
        /// Discord itself: somebody joined, a message was pinned.
        SYSTEM
    }
}
