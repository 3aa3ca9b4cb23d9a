package dev.parley.egress.discord.inbound;

import dev.parley.discord.DiscordError.Invalid;
import dev.parley.discord.Snowflake;
import dev.parley.discord.operation.AnswerInteraction;
import dev.parley.discord.operation.EditInteractionAnswer;
import dev.parley.discord.operation.FollowUpInteraction;
import dev.parley.discord.operation.InteractionHandle;
import dev.parley.discord.operation.Operation;
import dev.parley.events.Interaction;

import org.jspecify.annotations.Nullable;

/// What commands ask of interactions.
final class InteractionErrands {

    /// The first answer goes by the interaction alone.
    private static final Snowflake NO_APPLICATION = new Snowflake(0);

    private InteractionErrands() {}

    static Operation<?> answer(dev.parley.events.AnswerInteraction event) {
        var interaction = event.getInteraction();
        var application = application(interaction);
        return new AnswerInteraction(
                handle(interaction, application == null ? NO_APPLICATION : application),
                event.getContent().map(Contents::of).orElse(null),
                event.getEphemeral());
    }

    static Operation<?> edit(dev.parley.events.EditInteractionAnswer event) {
        return new EditInteractionAnswer(
                ofApplication(event.getInteraction()), Contents.of(event.getContent()));
    }

    static Operation<?> followUp(dev.parley.events.FollowUpInteraction event) {
        return new FollowUpInteraction(
                ofApplication(event.getInteraction()),
                Contents.of(event.getContent()),
                event.getEphemeral());
    }

    private static InteractionHandle ofApplication(Interaction event) {
        var application = application(event);
        Invalid.unless(
                application != null,
                "interaction.applicationId",
                null,
                "the id of the bot's application");
        return handle(event, application == null ? NO_APPLICATION : application);
    }

    private static @Nullable Snowflake application(Interaction event) {
        return Contents.idOrNull(
                "interaction.applicationId", event.getApplicationId().orElse(null));
    }

    private static InteractionHandle handle(Interaction event, Snowflake application) {
        return new InteractionHandle(
                Contents.id("interaction.id", event.getId()), event.getToken(), application);
    }
}
