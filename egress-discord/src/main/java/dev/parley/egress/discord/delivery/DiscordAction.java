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

/// Action that only Discord knows.
public sealed interface DiscordAction extends Action.PlatformAction {

    /// Shows a text of any length, in as many messages as needed.
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

    /// Shows one message.
    ///
    /// @param replyTo the message that it refers to, if any
    record SendContent(ChannelTarget channel, MessageContent content, @Nullable Snowflake replyTo)
            implements DiscordAction {
        @Override
        public String kind() {
            return "SendMessage";
        }
    }

    /// Creates a thread.
    ///
    /// @param first the first message of the thread, if any
    record OpenThread(CreateThread creation, @Nullable MessageContent first)
            implements DiscordAction {
        @Override
        public String kind() {
            return "CreateThread";
        }
    }

    /// Sends a direct message to one person.
    record SendPrivately(OpenDirectMessage opening, MessageContent content)
            implements DiscordAction {
        @Override
        public String kind() {
            return "SendDirectMessage";
        }
    }

    /// Performs a single operation.
    ///
    /// @param kind name of the event's payload
    record Perform(String kind, Operation<?> operation) implements DiscordAction {}
}
