package dev.parley.discord.operation;

import dev.parley.discord.model.Idempotency;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Request;

import tools.jackson.databind.JsonNode;

/// An operation of Discord's REST API.
///
/// @param <R> type of the result; [NoContent] when Discord returns none
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

    /// Returns the request that performs the operation.
    ///
    /// @param directory resolves names
    /// @throws dev.parley.discord.model.DiscordException when a name is unknown
    Request request(Directory directory);

    /// Returns the effect of sending the operation again after an attempt without a response.
    Idempotency idempotency();

    /// Returns true if the operation creates something that would exist twice after a retry, or
    /// would exist although a retry failed.
    default boolean isCreation() {
        return false;
    }

    /// Returns true if an error code of Discord's says that the operation's goal is already
    /// reached.
    default boolean isAlreadyDone(int code) {
        return false;
    }

    /// Parses the response of a successful request.
    ///
    /// @param response a missing node when Discord returns no content
    R parseResult(JsonNode response);
}
