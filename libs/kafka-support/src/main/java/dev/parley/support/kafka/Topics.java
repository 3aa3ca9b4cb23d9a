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

/// Every topic of the system, declared once; `infra/topics.tsv` says the same to those who create
/// them.
public final class Topics {

    /// What people did, as the platforms told it.
    public static final Topic<InboundEvent> CHAT_INBOUND =
            new Topic<>("chat-inbound", InboundEvent.class, Duration.ofDays(7));

    /// Turns that wait for a model's answer.
    public static final Topic<InferenceRequested> INFERENCE_REQUESTS =
            new Topic<>("inference-requests", InferenceRequested.class, Duration.ofDays(7));

    /// Turns that nobody waits for any more.
    public static final Topic<InferenceCancelled> INFERENCE_CONTROL =
            new Topic<>("inference-control", InferenceCancelled.class, Duration.ofHours(1));

    /// How the calls of the models ended.
    public static final Topic<InferenceFinished> INFERENCE_RESULTS =
            new Topic<>("inference-results", InferenceFinished.class, Duration.ofDays(7));

    /// Answers in the making, for Discord.
    public static final Topic<ReplyProgress> REPLY_PROGRESS_DISCORD =
            new Topic<>("reply-progress-discord", ReplyProgress.class, Duration.ofMinutes(10));

    /// Answers in the making, for Telegram.
    public static final Topic<ReplyProgress> REPLY_PROGRESS_TELEGRAM =
            new Topic<>("reply-progress-telegram", ReplyProgress.class, Duration.ofMinutes(10));

    /// What to do on Discord.
    public static final Topic<DeliveryCommand> DELIVERY_DISCORD =
            new Topic<>("delivery-discord", DeliveryCommand.class, Duration.ofDays(7));

    /// What to do on Telegram.
    public static final Topic<DeliveryCommand> DELIVERY_TELEGRAM =
            new Topic<>("delivery-telegram", DeliveryCommand.class, Duration.ofDays(7));

    /// How each message and each command ended.
    public static final Topic<DeliveryReceipt> DELIVERY_RECEIPTS =
            new Topic<>("delivery-receipts", DeliveryReceipt.class, Duration.ofDays(7));

    private Topics() {}

    /// All topics, in the order in which a message meets them; their dead-letter topics are not
    /// listed.
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

    /// The topic of what to do on a platform.
    ///
    /// @throws IllegalArgumentException when no service delivers to that platform
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
