package dev.parley.egress.discord.delivery;

import dev.parley.discord.content.AllowedMentions;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.CreateThread;
import dev.parley.discord.operation.OpenDirectMessage;
import dev.parley.discord.operation.Operation;
import dev.parley.support.egress.delivery.Action;

import org.jspecify.annotations.Nullable;

/// What a command asks of Discord alone.
public sealed interface DiscordAction extends Action.PlatformAction {

    /// Show a text of any length, in as many messages as it takes.
    ///
    /// @param replyTo the message that the first of them refers to, if any
    record SendText(
            ChannelTarget channel,
            String text,
            AllowedMentions mentions,
            @Nullable Snowflake replyTo)
            implements DiscordAction {
        @Override
        public String kind() {
            return "SendMessage";
        }
    }

    /// Show one message.
    ///
    /// @param replyTo the message that it refers to, if any
    record SendContent(ChannelTarget channel, MessageContent content, @Nullable Snowflake replyTo)
            implements DiscordAction {
        @Override
        public String kind() {
            return "SendMessage";
        }
    }

    /// Make a thread.
    ///
    /// @param first sent into it, if anything is
    record OpenThread(CreateThread creation, @Nullable MessageContent first)
            implements DiscordAction {
        @Override
        public String kind() {
            return "CreateThread";
        }
    }

    /// Show a message to one person.
    record SendPrivately(OpenDirectMessage opening, MessageContent content)
            implements DiscordAction {
        @Override
        public String kind() {
            return "SendDirectMessage";
        }
    }

    /// Do one thing on Discord.
    ///
    /// @param kind the event's name of it
    record Perform(String kind, Operation<?> operation) implements DiscordAction {}
}
