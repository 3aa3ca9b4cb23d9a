package dev.parley.egress.telegram.delivery;

import dev.parley.support.egress.delivery.CallOutcome;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.PartOutcome;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.delivery.RetryLoop;
import dev.parley.support.egress.delivery.StepRunner;
import dev.parley.support.egress.delivery.StepRunner.Product;
import dev.parley.support.egress.delivery.StepRunner.Repetition;
import dev.parley.support.egress.delivery.StepRunner.Step;
import dev.parley.support.egress.delivery.TimeSource;
import dev.parley.support.egress.text.SplitText;
import dev.parley.support.egress.text.TextSplitter;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;

/// Sends texts by way of placeholders: it sends a short message first and then edits the text into
/// it. Telegram does not deduplicate new messages, but an edit can be repeated, so a text is never
/// shown twice.
final class PlaceholderSender {

    static final String PLACEHOLDER = "…";

    private static final String FILE_ONCE = "; the file is not sent again";

    /// Time after the end of a text in which its placeholder is still deleted.
    private static final Duration DELETION_TIMEOUT = Duration.ofMinutes(10);

    private final TelegramBotApi botApi;
    private final StepRunner stepRunner;
    private final RetryLoop retryLoop;
    private final DeliveryLedger ledger;
    private final TextSplitter splitter;
    private final DeliveryMetrics metrics;
    private final TimeSource time;

    public PlaceholderSender(
            TelegramBotApi botApi,
            StepRunner stepRunner,
            RetryLoop retryLoop,
            DeliveryLedger ledger,
            TextSplitter splitter,
            DeliveryMetrics metrics,
            TimeSource time) {
        this.botApi = botApi;
        this.stepRunner = stepRunner;
        this.retryLoop = retryLoop;
        this.ledger = ledger;
        this.splitter = splitter;
        this.metrics = metrics;
        this.time = time;
    }

    /// Sends a text, by editing existing placeholders or new ones.
    DeliveryOutcome sendText(Command command, Chat chat, String text, @Nullable String replyTo)
            throws InterruptedException {
        var outcome =
                stepRunner.runTexts(
                        command,
                        splitter.split(text),
                        (part, piece) ->
                                sendPart(
                                        command,
                                        chat,
                                        part,
                                        piece,
                                        part.number() == 0 ? replyTo : null),
                        whole ->
                                new Step(
                                        Product.MESSAGE,
                                        Repetition.DUPLICATES,
                                        part -> sendFile(command, chat, part, whole)));
        return switch (outcome) {
            case DeliveryOutcome.Delivered _, DeliveryOutcome.Ignored _ -> outcome;
            case DeliveryOutcome.Expired _, DeliveryOutcome.Failed _ ->
                    withdraw(command, chat, outcome);
        };
    }

    /// Sends the file at most once: Telegram does not deduplicate it, and no placeholder can take
    /// it.
    private PartOutcome sendFile(Command command, Chat chat, StepRunner.Part part, String text)
            throws InterruptedException {
        if (part.priorState() instanceof PartState.Sending) {
            metrics.unclearAttempt();
            return new PartOutcome.Refused(
                    unclear("the process ended during the request" + FILE_ONCE));
        }
        var result =
                retryLoop.run(
                        command.notAfter(),
                        () ->
                                finalIfUnclear(
                                        botApi.sendFile(
                                                chat,
                                                SplitText.FILE_NOTE,
                                                SplitText.fileName(command.deliveryId()),
                                                SplitText.fileContent(text))));
        return result instanceof PartOutcome.Refused(var error)
                        && DeliveryError.UNCLEAR.equals(error.code())
                ? new PartOutcome.Refused(unclear(error.reason() + FILE_ONCE))
                : result;
    }

    /// Marks an unknown outcome with a code that Telegram does not have, which ends the retries.
    private CallOutcome finalIfUnclear(CallOutcome outcome) {
        if (outcome instanceof CallOutcome.Unclear(var reason)) {
            metrics.unclearAttempt();
            return new CallOutcome.Refused(reason, DeliveryError.UNCLEAR);
        }
        return outcome;
    }

    private static DeliveryError unclear(String cause) {
        return new DeliveryError("outcome unknown: " + cause, null, DeliveryError.UNCLEAR);
    }

    /// Sends the placeholder of one part and records it.
    ///
    /// @throws InterruptedException when the service shuts down
    PartOutcome showPlaceholder(
            Command command, Chat chat, StepRunner.Part part, @Nullable String replyTo)
            throws InterruptedException {
        if (part.priorState() instanceof PartState.Sending) {
            // an unrecorded placeholder may exist; at worst it stays
            metrics.unclearAttempt();
        }
        var anchor = chat.isGroup() ? replyTo : null;
        var result =
                retryLoop.run(
                        command.notAfter(),
                        () -> countUnclear(botApi.send(chat, PLACEHOLDER, anchor)));
        if (result instanceof PartOutcome.Done(var id) && id != null) {
            return recordPlaceholder(command, chat, part, id);
        }
        var standing =
                ledger.compareAndSet(
                        command.deliveryId(), part.number(), part.state(), new PartState.Pending());
        return Objects.requireNonNullElse(shown(standing), result);
    }

    /// Returns the outcome of what another instance showed; null if it showed nothing yet.
    private static @Nullable PartOutcome shown(PartState standing) {
        return standing instanceof PartState.PlaceholderShown(var id)
                ? new PartOutcome.Done(id)
                : PartOutcome.of(standing);
    }

    /// Records a placeholder; deletes it again if another instance, which considered this one dead,
    /// sent another.
    private PartOutcome recordPlaceholder(
            Command command, Chat chat, StepRunner.Part part, String id)
            throws InterruptedException {
        var instead =
                part.priorState() instanceof PartState.PlaceholderShown(var gone) ? gone : null;
        var standing =
                ledger.compareAndSetPlaceholder(command.deliveryId(), part.number(), id, instead);
        if (!standing.equals(new PartState.PlaceholderShown(id))) {
            var _ = botApi.delete(chat, id);
        }
        var outcome = shown(standing);
        if (outcome == null) {
            throw new IllegalStateException(
                    "the ledger has no placeholder of part " + part.number());
        }
        return outcome;
    }

    private PartOutcome sendPart(
            Command command, Chat chat, StepRunner.Part part, String text, @Nullable String replyTo)
            throws InterruptedException {
        if (part.priorState() instanceof PartState.PlaceholderShown(var id)) {
            var result = edit(command, chat, part, id, text);
            if (!isGone(result)) {
                return result;
            }
        }
        var put = showPlaceholder(command, chat, part, replyTo);
        return put instanceof PartOutcome.Done(var id) && id != null
                ? edit(command, chat, part, id, text)
                : put;
    }

    /// Edits a text into a placeholder.
    private PartOutcome edit(
            Command command, Chat chat, StepRunner.Part part, String messageId, String text)
            throws InterruptedException {
        var result = retryLoop.run(command.notAfter(), () -> botApi.edit(chat, messageId, text));
        if (result instanceof PartOutcome.Done) {
            return new PartOutcome.Done(messageId);
        }
        if (result instanceof PartOutcome.Expired) {
            return new PartOutcome.Expired(messageId);
        }
        return isGone(result) ? result : refuse(command, chat, part, messageId, result);
    }

    /// Deletes the placeholder of a text that Telegram refused. The end is recorded before: another
    /// instance may have shown the text in it.
    private PartOutcome refuse(
            Command command, Chat chat, StepRunner.Part part, String messageId, PartOutcome refusal)
            throws InterruptedException {
        var end = ledger.finishDurably(command.deliveryId(), part.number(), refusal.state());
        if (!(end instanceof PartState.Sent)) {
            var _ = delete(chat, messageId);
        }
        return Objects.requireNonNullElse(PartOutcome.of(end), refusal);
    }

    /// Deletes the placeholders of an expired text, in which an edit whose answer was lost may have
    /// put it: after the end is recorded, so that no instance shows it any more, and again whenever
    /// the command comes again.
    private DeliveryOutcome withdraw(Command command, Chat chat, DeliveryOutcome outcome)
            throws InterruptedException {
        for (var state : ledger.tryStart(command.deliveryId(), 0, time.now()).values()) {
            if (state instanceof PartState.Expired(var id) && id != null && !delete(chat, id)) {
                return new DeliveryOutcome.Failed(
                        unclear("the command expired, and Telegram deletes nothing"));
            }
        }
        return outcome;
    }

    private boolean delete(Chat chat, String messageId) throws InterruptedException {
        var end = time.now().plus(DELETION_TIMEOUT);
        return retryLoop.run(end, () -> botApi.delete(chat, messageId)) instanceof PartOutcome.Done;
    }

    /// Returns whether the placeholder was deleted.
    private static boolean isGone(PartOutcome result) {
        return result instanceof PartOutcome.Refused(var error)
                && TelegramErrorCodes.MESSAGE_GONE.equals(error.code());
    }

    private CallOutcome countUnclear(CallOutcome answer) {
        if (answer instanceof CallOutcome.Unclear) {
            metrics.unclearAttempt();
        }
        return answer;
    }
}
