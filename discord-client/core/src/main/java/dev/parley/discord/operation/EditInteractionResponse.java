package dev.parley.discord.operation;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Webhook;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.TokenKind;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// Replaces the initial response to an interaction.
///
/// @param interaction the interaction
/// @param content the new content
public record EditInteractionResponse(InteractionHandle interaction, MessageContent content)
        implements Operation<Message> {

    @Override
    public Request request(Directory directory) {
        var webhook = new Webhook(interaction.application(), interaction.token());
        return new Request(
                "interaction:" + interaction.id() + ":edit",
                WebhookRoutes.message("PATCH", webhook, interaction.id(), "@original"),
                TokenKind.INTERACTION,
                content.payload(content.toEditJson(List.of())));
    }

    @Override
    public Idempotency idempotency() {
        return Idempotency.ALWAYS;
    }

    @Override
    public Message parseResult(JsonNode response) {
        return Message.parse(response);
    }
}
