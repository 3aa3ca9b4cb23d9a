package dev.parley.failpoints;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Named place in the code of a service at which its process can be killed or frozen.
///
/// The classes are named, not linked: a service knows nothing of its fail points. A test checks
/// that each class and method exists in the services' jars.
public enum FailPoint {
    /// An action was read from the platform and is not in Kafka.
    INGRESS_BEFORE_KAFKA(
            Services.INGRESS,
            Moment.BEFORE,
            "dev.parley.support.ingress.publishing.KafkaChatEventPublisher",
            "publish"),
    /// Kafka has acknowledged the event, the platform does not know.
    INGRESS_AFTER_KAFKA(
            Services.INGRESS,
            Moment.BEFORE,
            "dev.parley.support.ingress.publishing.OrderedPublisher",
            "logRecovery"),
    /// Kafka has acknowledged a batch, the next poll would confirm it to Telegram.
    TELEGRAM_BATCH_BEFORE_CONFIRMATION(
            "ingress-telegram",
            Moment.AFTER,
            "dev.parley.ingress.telegram.inbound.UpdateBatches",
            "process"),

    /// A message is decided, nothing is committed.
    MESSAGE_BEFORE_COMMIT(
            Services.CONVERSATION,
            Moment.AFTER,
            "dev.parley.conversation.turn.TurnLifecycle",
            "receive"),
    /// A result is decided, nothing is committed.
    RESULT_BEFORE_COMMIT(
            Services.CONVERSATION,
            Moment.AFTER,
            "dev.parley.conversation.turn.TurnLifecycle",
            "answer"),
    /// The transaction is committed, its outbox row is not published.
    OUTBOX_BEFORE_PUBLISHING(
            Services.CONVERSATION,
            Moment.BEFORE,
            "dev.parley.support.kafka.outbox.OutboxDispatch",
            "send"),
    /// Kafka has acknowledged an outbox row, the row is not deleted.
    OUTBOX_BEFORE_DELETION(
            Services.CONVERSATION,
            Moment.BEFORE,
            "dev.parley.conversation.store.PostgresOutbox",
            "delete"),
    /// A message's transaction is committed, its offset is not.
    MESSAGE_BEFORE_OFFSET(
            Services.CONVERSATION,
            Moment.AFTER,
            "dev.parley.conversation.inbound.KafkaListeners",
            "onInbound"),
    /// A result's transaction is committed, its offset is not.
    RESULT_BEFORE_OFFSET(
            Services.CONVERSATION,
            Moment.AFTER,
            "dev.parley.conversation.inbound.KafkaListeners",
            "onResult"),

    /// The model is about to be called.
    INFERENCE_BEFORE_CALL(
            Services.INFERENCE,
            Moment.BEFORE,
            "dev.parley.inference.outbound.MeteredModelClient",
            "call"),
    /// The model has answered, the ledger does not know.
    INFERENCE_BEFORE_LEDGER(
            Services.INFERENCE,
            Moment.BEFORE,
            "dev.parley.inference.store.PostgresInferenceLedger",
            "putIfAbsent"),
    /// The result is recorded and not published.
    INFERENCE_BEFORE_PUBLISHING(
            Services.INFERENCE,
            Moment.AFTER,
            "dev.parley.inference.store.PostgresInferenceLedger",
            "putIfAbsent"),
    /// The result is published, the request's offset is not committed.
    INFERENCE_BEFORE_OFFSET(
            Services.INFERENCE,
            Moment.AFTER,
            "dev.parley.inference.completion.CompletionHandler",
            "handle"),

    /// The command has reached the fence before its claim or its request.
    EGRESS_AT_FENCE(
            Services.EGRESS,
            Moment.BEFORE,
            "dev.parley.support.kafka.consumer.PartitionLease",
            "await"),
    /// The fence is passed, the request is not written. A process that is frozen here is the
    /// residue that docs/adr/0016 names, so it may only be killed.
    EGRESS_PAST_FENCE(
            Services.EGRESS,
            Moment.AFTER,
            "dev.parley.support.kafka.consumer.PartitionLease",
            "await"),
    /// The part is claimed in the ledger, nothing is sent.
    EGRESS_CLAIMED(
            Services.EGRESS,
            Moment.AFTER,
            "dev.parley.support.egress.store.PostgresDeliveryLedger",
            "start"),
    /// Discord has carried out the request, the ledger does not know.
    DISCORD_BEFORE_LEDGER(
            "egress-discord", Moment.AFTER, "dev.parley.discord.transport.HttpTransport", "send"),
    /// Telegram has carried out the request, the ledger does not know.
    TELEGRAM_BEFORE_LEDGER(
            "egress-telegram",
            Moment.AFTER,
            "dev.parley.egress.telegram.outbound.BotApiClient",
            "attempt"),
    /// An attempt has failed, by a rate limit or otherwise, the wait for the next one begins.
    DISCORD_BEFORE_RETRY(
            "egress-discord",
            Moment.BEFORE,
            "dev.parley.discord.retry.OperationRetryLoop",
            "prepareRetry"),
    /// Telegram has refused a request by a rate limit, the wait begins.
    TELEGRAM_RATE_LIMITED(
            "egress-telegram",
            Moment.AFTER,
            "dev.parley.egress.telegram.outbound.ChatRateLimits",
            "block"),
    /// The command has ended in the ledger, its receipt is not published.
    EGRESS_BEFORE_RECEIPT(
            Services.EGRESS,
            Moment.BEFORE,
            "dev.parley.support.egress.outbound.KafkaReceiptPublisher",
            "publish"),
    /// The receipt is published, the command's offset is not committed.
    EGRESS_BEFORE_OFFSET(
            Services.EGRESS,
            Moment.AFTER,
            "dev.parley.support.egress.inbound.DeliveryCommandHandler",
            "on");

    private final String services;
    private final Moment moment;
    private final String className;
    private final String methodName;

    FailPoint(String services, Moment moment, String className, String methodName) {
        this.services = services;
        this.moment = moment;
        this.className = className;
        this.methodName = methodName;
    }

    /// Moment relative to a method.
    public enum Moment {
        /// Before its first instruction.
        BEFORE,
        /// Before it returns; a method that throws does not pass the point.
        AFTER
    }

    /// Finds a point by its key.
    public static Optional<FailPoint> ofKey(String key) {
        return Arrays.stream(values()).filter(point -> point.key().equals(key)).findFirst();
    }

    /// The name in orders, such as `egress-at-fence`.
    public String key() {
        return Keys.of(this);
    }

    /// The modules of the services that pass the point.
    public List<String> services() {
        return List.of(services.split(" "));
    }

    /// Whether the rules hold although the process is frozen here until others have taken over.
    public boolean mayFreeze() {
        return this != EGRESS_PAST_FENCE;
    }

    /// Before or after the method.
    public Moment moment() {
        return moment;
    }

    /// The class's full name.
    public String className() {
        return className;
    }

    /// The method's name; all overloads pass the point.
    public String methodName() {
        return methodName;
    }

    /// The modules by kind, separated by spaces: constants cannot name the enum's own fields.
    private static final class Services {

        static final String INGRESS = "ingress-discord ingress-telegram";
        static final String CONVERSATION = "conversation-service";
        static final String INFERENCE = "inference-service";
        static final String EGRESS = "egress-discord egress-telegram";
    }
}
