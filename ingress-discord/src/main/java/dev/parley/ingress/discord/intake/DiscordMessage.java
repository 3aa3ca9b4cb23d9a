package dev.parley.ingress.discord.intake;

import dev.parley.support.ingress.Attachment;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.Quote;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A message of Discord.
///
/// @param messageId its snowflake: later messages have higher ones
/// @param channelId the channel, thread or DM
/// @param direct true for a DM
/// @param author the person or bot that wrote it
/// @param authorKind the kind of author
/// @param text its text, mentions as `<@id>`
/// @param replyTo the message that it replies to, if any
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

    public DiscordMessage {
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
        /// A webhook.
        WEBHOOK,
        /// Discord itself, for example for a new member or a pinned message.
        SYSTEM
    }
}
