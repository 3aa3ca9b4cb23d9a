package dev.parley.egress.discord.delivery;

import dev.parley.discord.content.AllowedMentions;
import dev.parley.discord.content.Attachment;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Snowflake;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.PartOutcome;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.delivery.StepRunner;
import dev.parley.support.egress.delivery.StepRunner.Step;
import dev.parley.support.egress.delivery.TimeSource;
import dev.parley.support.egress.text.SplitText;
import dev.parley.support.egress.text.TextSplitter;

import org.jspecify.annotations.Nullable;

/// Sends new messages: splits long texts and sends each part under a nonce until it is certainly
/// visible.
final class MessageSender {

    private final TextSplitter splitter;
    private final StepRunner stepRunner;
    private final OperationRunner operationRunner;
    private final DuplicateLookup duplicateLookup;
    private final DeliveryMetrics metrics;
    private final TimeSource time;

    public MessageSender(
            StepRunner stepRunner,
            OperationRunner operationRunner,
            DuplicateLookup duplicateLookup,
            int maxParts,
            DeliveryMetrics metrics,
            TimeSource time) {
        this.splitter = new TextSplitter(MessageContent.MAX_TEXT_LENGTH, maxParts);
        this.stepRunner = stepRunner;
        this.operationRunner = operationRunner;
        this.duplicateLookup = duplicateLookup;
        this.metrics = metrics;
        this.time = time;
    }

    /// Sends a text of any length; its first part refers to the message it answers.
    DeliveryOutcome sendText(
            Command command,
            ChannelTarget channel,
            String text,
            AllowedMentions mentions,
            @Nullable Snowflake replyTo)
            throws InterruptedException {
        return stepRunner.runTexts(
                command,
                splitter.split(text),
                (part, piece) ->
                        send(
                                command,
                                part,
                                channel,
                                MessageContent.of(piece).withMentions(mentions),
                                part.number() == 0 ? replyTo : null),
                whole -> {
                    var file = file(command, whole);
                    return Step.message(part -> send(command, part, channel, file, null));
                });
    }

    private static MessageContent file(Command command, String text) {
        return MessageContent.of(SplitText.FILE_NOTE)
                .with(
                        Attachment.of(
                                SplitText.fileName(command.deliveryId()),
                                SplitText.MEDIA_TYPE,
                                SplitText.fileContent(text)));
    }

    /// Sends one message.
    ///
    /// @throws InterruptedException when the service shuts down
    PartOutcome send(
            Command command,
            StepRunner.Part part,
            ChannelTarget channel,
            MessageContent content,
            @Nullable Snowflake replyTo)
            throws InterruptedException {
        var isUnclear = part.priorState() instanceof PartState.Sending;
        if (isUnclear) {
            metrics.unclearAttempt();
        }
        var draft = Draft.of(command, part, channel, content, replyTo);
        return new IdempotentSend(
                        operationRunner,
                        duplicateLookup,
                        draft,
                        command.notAfter(),
                        isUnclear,
                        metrics,
                        time)
                .send();
    }
}
