package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.DiscordError;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Channel;
import dev.parley.discord.operation.DeleteWebhookMessage;
import dev.parley.discord.operation.EditInteractionResponse;
import dev.parley.discord.operation.EditWebhookMessage;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.RespondToInteraction;
import dev.parley.discord.operation.SendFollowUp;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.PartOutcome;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Maps the Discord client's outcomes to outcomes of a delivery.
final class OutcomeMapping {

    private OutcomeMapping() {}

    /// Maps a final outcome.
    static PartOutcome of(Operation<?> operation, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var made) -> new PartOutcome.Done(id(made));
            case Outcome.Gone<?> _ -> new PartOutcome.Done(null);
            case Outcome.Unclear<?>(var error) ->
                    new PartOutcome.Refused(unclearError(error.reason()));
            case Outcome.NotDone<?>(var error) when isTransient(operation, error) ->
                    new PartOutcome.Expired();
            case Outcome.NotDone<?>(var error) -> new PartOutcome.Refused(toDeliveryError(error));
        };
    }

    /// Returns whether an error may pass with time: Discord is unavailable, a limit is reached, or
    /// the bot token was rejected, which the operator fixes and no command caused.
    static boolean isTransient(Operation<?> operation, DiscordError error) {
        return switch (error) {
            case DiscordError.Retryable _, DiscordError.Queueing _ -> true;
            case DiscordError.Unauthorized _ -> usesBotToken(operation);
            default -> false;
        };
    }

    private static boolean usesBotToken(Operation<?> operation) {
        return switch (operation) {
            case ExecuteWebhook _,
                    EditWebhookMessage _,
                    DeleteWebhookMessage _,
                    RespondToInteraction _,
                    EditInteractionResponse _,
                    SendFollowUp _ ->
                    false;
            default -> true;
        };
    }

    /// Maps an error to the words of a receipt.
    static DeliveryError toDeliveryError(DiscordError error) {
        var code =
                error instanceof DiscordError.Permanent permanent && permanent.code() != null
                        ? String.valueOf(permanent.code())
                        : null;
        return new DeliveryError(error.reason(), code, error.getClass().getSimpleName());
    }

    /// Creates the error of an operation that may have been done.
    ///
    /// @param cause the event that replaced an answer
    static DeliveryError unclearError(String cause) {
        return new DeliveryError(
                "outcome unknown ("
                        + cause
                        + "): not retried, because Discord does not deduplicate this operation",
                null,
                DeliveryError.UNCLEAR);
    }

    private static @Nullable String id(Object made) {
        return switch (made) {
            case Message message -> message.id().toString();
            case Channel channel -> channel.id().toString();
            case Optional<?> perhaps -> perhaps.map(OutcomeMapping::id).orElse(null);
            default -> null;
        };
    }
}
