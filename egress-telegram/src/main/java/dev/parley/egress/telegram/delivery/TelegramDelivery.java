package dev.parley.egress.telegram.delivery;

import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryHandler;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.Mentions;
import dev.parley.support.egress.delivery.PartOutcome;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.delivery.RetryLoop;
import dev.parley.support.egress.delivery.StepRunner;
import dev.parley.support.egress.delivery.TimeSource;
import dev.parley.support.egress.text.TextSplitter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Carries out commands on Telegram.
public final class TelegramDelivery implements DeliveryHandler {

    private static final int MAX_TEXT_LENGTH = 4_096;

    private final TelegramBotApi botApi;
    private final PlaceholderSender placeholderSender;
    private final StepRunner stepRunner;
    private final DeliveryLedger ledger;
    private final RetryLoop retryLoop;
    private final TimeSource time;

    /// @param maxParts limit of the messages of one text
    public TelegramDelivery(
            TelegramBotApi botApi,
            StepRunner stepRunner,
            DeliveryLedger ledger,
            RetryLoop retryLoop,
            int maxParts,
            DeliveryMetrics metrics,
            TimeSource time) {
        this.botApi = botApi;
        this.placeholderSender =
                new PlaceholderSender(
                        botApi,
                        stepRunner,
                        retryLoop,
                        ledger,
                        new TextSplitter(MAX_TEXT_LENGTH, maxParts),
                        metrics,
                        time);
        this.stepRunner = stepRunner;
        this.ledger = ledger;
        this.retryLoop = retryLoop;
        this.time = time;
    }

    @Override
    public DeliveryOutcome deliver(Command command) throws InterruptedException {
        var chat = Chat.of(command.place());
        return switch (command.action()) {
            case Action.BeginReply(var replyTo) -> beginReply(command, chat, replyTo);
            case Action.SendReply(var text, var replyTo) ->
                    placeholderSender.sendText(
                            command, chat, SilentMentions.in(chat, text, Mentions.NONE), replyTo);
            case Action.SendMessage(var text, var mentions, var replyTo) ->
                    placeholderSender.sendText(
                            command, chat, SilentMentions.in(chat, text, mentions), replyTo);
            case Action.EditMessage(var id, var text, var mentions) -> {
                var silent = SilentMentions.in(chat, text, mentions);
                yield stepRunner.runOnce(command, retryLoop, () -> botApi.edit(chat, id, silent));
            }
            case Action.DeleteMessage(var id) ->
                    stepRunner.runOnce(command, retryLoop, () -> botApi.delete(chat, id));
            case Action.AddReaction(var id, var emoji) ->
                    stepRunner.runOnce(command, retryLoop, () -> botApi.react(chat, id, emoji));
            case Action.ShowTyping _ -> {
                var _ = botApi.showTyping(chat);
                yield DeliveryOutcome.Delivered.withoutMessage();
            }
            case Action.Invalid(_, var error) -> new DeliveryOutcome.Failed(error);
            case Action.Unsupported _, Action.PlatformAction _ ->
                    DeliveryOutcome.Ignored.notSupportedYet();
        };
    }

    /// Sends the placeholder that the answer will replace. One that comes too late is not sent and
    /// ends as delivered all the same, since it may be a command that comes again, whose receipt
    /// says so.
    private DeliveryOutcome beginReply(Command command, Chat chat, @Nullable String replyTo)
            throws InterruptedException {
        var now = time.now();
        var known = ledger.tryStart(command.deliveryId(), 0, now).get(0);
        if (known instanceof PartState.PlaceholderShown(var id)) {
            return new DeliveryOutcome.Delivered(List.of(id));
        }
        if (known instanceof PartState.Sent(var id)) {
            return id == null
                    ? DeliveryOutcome.Delivered.withoutMessage()
                    : new DeliveryOutcome.Delivered(List.of(id));
        }
        if (known instanceof PartState.Failed || known instanceof PartState.Expired) {
            return DeliveryOutcome.Delivered.withoutMessage();
        }
        var part = new StepRunner.Part(0, known, now, null);
        return switch (placeholderSender.showPlaceholder(command, chat, part, replyTo)) {
            case PartOutcome.Done(var id) when id != null ->
                    new DeliveryOutcome.Delivered(List.of(id));
            case PartOutcome.Done _, PartOutcome.Expired _ ->
                    DeliveryOutcome.Delivered.withoutMessage();
            case PartOutcome.Skipped(var reason) -> new DeliveryOutcome.Ignored(reason);
            case PartOutcome.Refused(var error) -> new DeliveryOutcome.Failed(error);
        };
    }
}
