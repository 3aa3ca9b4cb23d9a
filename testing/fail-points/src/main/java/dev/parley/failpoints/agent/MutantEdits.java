package dev.parley.failpoints.agent;

import dev.parley.failpoints.Mutant;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Edits that make a service break a rule.
final class MutantEdits {

    private static final String CONSUMER = "dev.parley.support.kafka.consumer.";
    private static final String TURNS = "dev.parley.conversation.turn.TurnLifecycle";
    private static final ClassDesc FUTURE = type(CompletableFuture.class);
    private static final ClassDesc OPTIONAL = type(Optional.class);
    private static final ClassDesc INSTANT = type(Instant.class);
    private static final ClassDesc LOOKUP =
            ClassDesc.of("dev.parley.inference.completion.LedgerLookup");

    private MutantEdits() {}

    static List<MethodEdit> of(Mutant mutant) {
        return switch (mutant) {
            case MESSAGE_COMMITTED_UNHANDLED ->
                    List.of(
                            new MethodEdit(
                                    "dev.parley.conversation.inbound.KafkaListeners",
                                    "onInbound",
                                    BodyEdits.swallowingExceptions()));
            case NONCE_MISSING ->
                    List.of(
                            new MethodEdit(
                                    "dev.parley.discord.operation.SendMessage",
                                    "request",
                                    BodyEdits.readingNull("nonce")));
            case PENDING_REVERSED ->
                    List.of(
                            new MethodEdit(
                                    "dev.parley.conversation.store.PendingMessages",
                                    "find",
                                    BodyEdits.reversingResult()));
            case KEYS_UNORDERED ->
                    List.of(
                            new MethodEdit(
                                    CONSUMER + "KeyedExecutor",
                                    "submit",
                                    BodyEdits.changingFirst("unique")));
            case NEWEST_FIRST ->
                    List.of(
                            new MethodEdit(
                                    CONSUMER + "KeyedExecutor",
                                    "next",
                                    BodyEdits.callingInstead(
                                            "poll",
                                            "newest",
                                            MethodTypeDesc.of(
                                                    ConstantDescs.CD_Object, type(Queue.class)))));
            case RECEIPT_DROPPED ->
                    List.of(
                            replaced(
                                    "dev.parley.support.egress.outbound.KafkaReceiptPublisher",
                                    "publish",
                                    MutantEdits::returnDone));
            case FENCE_OPEN ->
                    List.of(
                            replaced(
                                    CONSUMER + "PartitionLease",
                                    "await",
                                    code -> code.iconst_0().ireturn()));
            case INFERENCE_LEDGER_BLIND ->
                    List.of(
                            replaced(
                                    "dev.parley.inference.store.MeteredLedger",
                                    "find",
                                    MutantEdits::returnUnknown));
            case OUTBOX_ROW_KEPT ->
                    List.of(
                            replaced(
                                    "dev.parley.conversation.store.PostgresOutbox",
                                    "delete",
                                    CodeBuilder::return_));
            case RESULT_IGNORED ->
                    List.of(
                            new MethodEdit(TURNS, "on", 2, BodyEdits.skippingEveryFifth()),
                            new MethodEdit(
                                    TURNS,
                                    "closeOverdue",
                                    0,
                                    BodyEdits.replacedBy(code -> code.iconst_0().ireturn())));
            case OFFSET_NOT_COMMITTED ->
                    List.of(
                            replaced(
                                    CONSUMER + "OffsetCommitter",
                                    "commitWhenDue",
                                    CodeBuilder::return_));
            case POISON_DROPPED ->
                    List.of(
                            replaced(
                                    "dev.parley.support.kafka.DeadLetterPublisher",
                                    "publish",
                                    MutantEdits::returnDone));
            case LEDGER_UNFINISHED ->
                    List.of(
                            new MethodEdit(
                                    "dev.parley.support.egress.store.PostgresDeliveryLedger",
                                    "finish",
                                    4,
                                    BodyEdits.replacedBy(code -> code.aload(4).areturn())));
        };
    }

    private static MethodEdit replaced(
            String className, String method, Consumer<CodeBuilder> body) {
        return new MethodEdit(className, method, BodyEdits.replacedBy(body));
    }

    private static void returnDone(CodeBuilder code) {
        code.aconst_null()
                .invokestatic(
                        FUTURE,
                        "completedFuture",
                        MethodTypeDesc.of(FUTURE, ConstantDescs.CD_Object))
                .areturn();
    }

    private static void returnUnknown(CodeBuilder code) {
        code.new_(LOOKUP)
                .dup()
                .invokestatic(OPTIONAL, "empty", MethodTypeDesc.of(OPTIONAL))
                .invokestatic(INSTANT, "now", MethodTypeDesc.of(INSTANT))
                .invokespecial(
                        LOOKUP,
                        ConstantDescs.INIT_NAME,
                        MethodTypeDesc.of(ConstantDescs.CD_void, OPTIONAL, INSTANT))
                .areturn();
    }

    private static ClassDesc type(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}
