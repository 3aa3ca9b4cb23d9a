package dev.parley.support.kafka;

import dev.parley.events.DeliveryCommand;
import dev.parley.events.DeliveryReceipt;
import dev.parley.events.InboundEvent;
import dev.parley.events.InferenceCancelled;
import dev.parley.events.InferenceFinished;
import dev.parley.events.InferenceRequested;
import dev.parley.events.ReplyProgress;

import java.time.Duration;
import java.util.List;

/// All topics; `infra/topics.tsv` declares the same topics for their creation.
public final class Topics {

    /// User actions from the platforms.
    public static final Topic<InboundEvent> CHAT_INBOUND =
            new Topic<>("chat-inbound", InboundEvent.class, Duration.ofDays(7));

    /// Turns that wait for a model's answer.
    public static final Topic<InferenceRequested> INFERENCE_REQUESTS =
            new Topic<>("inference-requests", InferenceRequested.class, Duration.ofDays(7));

    /// Cancelled turns.
    public static final Topic<InferenceCancelled> INFERENCE_CONTROL =
            new Topic<>("inference-control", InferenceCancelled.class, Duration.ofHours(1));

    /// Results of model calls.
    public static final Topic<InferenceFinished> INFERENCE_RESULTS =
            new Topic<>("inference-results", InferenceFinished.class, Duration.ofDays(7));

    /// Partial answers for Discord.
    public static final Topic<ReplyProgress> REPLY_PROGRESS_DISCORD =
            new Topic<>("reply-progress-discord", ReplyProgress.class, Duration.ofMinutes(10));

    /// Partial answers for Telegram.
    public static final Topic<ReplyProgress> REPLY_PROGRESS_TELEGRAM =
            new Topic<>("reply-progress-telegram", ReplyProgress.class, Duration.ofMinutes(10));

    /// Delivery commands for Discord.
    public static final Topic<DeliveryCommand> DELIVERY_DISCORD =
            new Topic<>("delivery-discord", DeliveryCommand.class, Duration.ofDays(7));

    /// Delivery commands for Telegram.
    public static final Topic<DeliveryCommand> DELIVERY_TELEGRAM =
            new Topic<>("delivery-telegram", DeliveryCommand.class, Duration.ofDays(7));

    /// Outcomes of messages and delivery commands.
    public static final Topic<DeliveryReceipt> DELIVERY_RECEIPTS =
            new Topic<>("delivery-receipts", DeliveryReceipt.class, Duration.ofDays(7));

    private Topics() {}

    /// All topics in the order in which a message passes them, without dead-letter topics.
    public static List<Topic<?>> all() {
        return List.of(
                CHAT_INBOUND,
                INFERENCE_REQUESTS,
                INFERENCE_CONTROL,
                INFERENCE_RESULTS,
                REPLY_PROGRESS_DISCORD,
                REPLY_PROGRESS_TELEGRAM,
                DELIVERY_DISCORD,
                DELIVERY_TELEGRAM,
                DELIVERY_RECEIPTS);
    }

    /// The topic of a platform's delivery commands.
    ///
    /// @throws IllegalArgumentException when the platform is unknown
    public static Topic<DeliveryCommand> delivery(String platform) {
        return switch (platform) {
            case "discord" -> DELIVERY_DISCORD;
            case "telegram" -> DELIVERY_TELEGRAM;
            default ->
                    throw new IllegalArgumentException(
                            "platform is '" + platform + "', expected discord or telegram");
        };
    }
}
