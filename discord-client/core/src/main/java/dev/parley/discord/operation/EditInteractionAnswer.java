package dev.parley.discord.operation;

import dev.parley.discord.Repeat;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.settings.Webhook;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Request;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// Replaces the first answer to an interaction.
///
/// @param interaction which
/// @param content what it shows from now on
public record EditInteractionAnswer(InteractionHandle interaction, MessageContent content)
        implements Operation<Message> {

    @Override
    public Request request(Directory directory) {
        var webhook = new Webhook(interaction.application(), interaction.token());
        return new Request(
                "interaction:" + interaction.id() + ":edit",
                WebhookRoutes.message("PATCH", webhook, interaction.id(), "@original"),
                Access.INTERACTION,
                content.payload(content.toEdit(List.of())));
    }

    @Override
    public Repeat repeat() {
        return Repeat.HARMLESS;
    }

    @Override
    public Message read(JsonNode answer) {
        return Message.read(answer);
    }
}
