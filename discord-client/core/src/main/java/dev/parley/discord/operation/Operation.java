package dev.parley.discord.operation;

import dev.parley.discord.Repeat;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Request;

import tools.jackson.databind.JsonNode;

/// Something to do on Discord.
///
/// @param <R> what Discord answers with; [Nothing] where it answers with no content
public sealed interface Operation<R>
        permits AnswerInteraction,
                CreateThread,
                EditInteractionAnswer,
                EditMessage,
                EditWebhookMessage,
                ExecuteWebhook,
                FollowUpInteraction,
                ListMessages,
                OpenDirectMessage,
                ReadSelf,
                ReopenThread,
                SendMessage,
                Unanswered {

    /// The request that does it.
    ///
    /// @param directory resolves names
    /// @throws dev.parley.discord.DiscordException when a name is not known
    Request request(Directory directory);

    /// What becomes of it when it is sent again after an attempt whose answer is not known.
    Repeat repeat();

    /// Whether it makes something that would be there twice, or be there although a repeat failed.
    default boolean isCreation() {
        return false;
    }

    /// Whether a refusal with this code of Discord's says that it is done already.
    default boolean isDoneAlready(int code) {
        return false;
    }

    /// Reads Discord's answer to a request that was done.
    ///
    /// @param answer a missing node where Discord answers with no content
    R read(JsonNode answer);
}
