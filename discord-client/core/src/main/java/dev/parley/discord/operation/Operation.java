package dev.parley.discord.operation;

import dev.parley.discord.model.Idempotency;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Request;

import tools.jackson.databind.JsonNode;

/// Something to do on Discord.
///
/// @param <R> what Discord answers with; [NoContent] where it answers with no content
public sealed interface Operation<R>
        permits RespondToInteraction,
                CreateThread,
                EditInteractionResponse,
                EditMessage,
                EditWebhookMessage,
                ExecuteWebhook,
                SendFollowUp,
                ListMessages,
                OpenDirectMessage,
                GetCurrentUser,
                UnarchiveThread,
                SendMessage,
                NoContentOperation {

    /// The request that does it.
    ///
    /// @param directory resolves names
    /// @throws dev.parley.discord.model.DiscordException when a name is not known
    Request request(Directory directory);

    /// What becomes of it when it is sent again after an attempt whose answer is not known.
    Idempotency idempotency();

    /// Whether it makes something that would be there twice, or be there although a repeat failed.
    default boolean isCreation() {
        return false;
    }

    /// Whether a refusal with this code of Discord's says that it is done already.
    default boolean isAlreadyDone(int code) {
        return false;
    }

    /// Reads Discord's answer to a request that was done.
    ///
    /// @param answer a missing node where Discord answers with no content
    R parseResult(JsonNode answer);
}
