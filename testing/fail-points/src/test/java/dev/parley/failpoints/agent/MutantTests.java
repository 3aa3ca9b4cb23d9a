package dev.parley.failpoints.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.failpoints.Mutant;
import dev.parley.failpoints.agent.ServiceClasses.CalledMethodException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/// Mutants in the services' own classes: each breaks its rule, and the unchanged class keeps it.
class MutantTests {

    private static final String CONSUMER = "dev.parley.support.kafka.consumer.";
    private static final String DISCORD = "dev.parley.discord.";

    @Test
    void commitsAMessageWhoseTransactionFailed() {
        assertThatThrownBy(() -> passNoMessage(unchanged("conversation-service")))
                .isInstanceOf(CalledMethodException.class);

        assertThatCode(() -> passNoMessage(mutated(Mutant.MESSAGE_COMMITTED_UNHANDLED)))
                .doesNotThrowAnyException();
    }

    private static void passNoMessage(ServiceClasses service) {
        var listeners =
                service.create("dev.parley.conversation.inbound.KafkaListeners", null, null, null);
        service.call(listeners, "onInbound", new Object[] {null});
    }

    @Test
    void sendsNoNonce() throws Exception {
        assertThat(request(unchanged("egress-discord"))).contains("enforce_nonce");

        assertThat(request(mutated(Mutant.NONCE_MISSING))).doesNotContain("nonce");
    }

    private static String request(ServiceClasses service) throws Exception {
        var snowflake = service.loadClass(DISCORD + "model.Snowflake");
        var content = service.loadClass(DISCORD + "content.MessageContent");
        var message =
                service.create(
                        DISCORD + "operation.SendMessage",
                        service.create(
                                DISCORD + "model.ChannelTarget$ById",
                                service.call(snowflake, "parse", "900000000000000100")),
                        service.call(content, "of", "text"),
                        service.create(DISCORD + "operation.Nonce", "abc"),
                        null);
        var directory = service.create(DISCORD + "settings.Directory", Map.of(), Map.of());
        return String.valueOf(service.call(message, "request", directory));
    }

    @Test
    void readsPendingMessagesFromTheNewest() throws IOException {
        assertThat(reversals(List.of())).isZero();

        assertThat(reversals(MutantEdits.of(Mutant.PENDING_REVERSED))).isPositive();
    }

    /// Number of calls that reverse a list, in the class of the pending messages.
    private static long reversals(List<MethodEdit> edits) throws IOException {
        var name = "dev.parley.conversation.store.PendingMessages";
        try (var service = ServiceClasses.of("conversation-service", List.of())) {
            var file = service.classFile(name);
            var edited =
                    new ServiceTransformer(edits).edited(service, name.replace('.', '/'), file);
            return ClassFile.of().parse(edited == null ? file : edited).methods().stream()
                    .flatMap(method -> method.code().stream())
                    .flatMap(CodeModel::elementStream)
                    .filter(element ->
                            element instanceof InvokeInstruction call
                                    && call.name().equalsString("reversed"))
                    .count();
        }
    }

    @Test
    void startsCommandsOfOnePlaceSideBySide() {
        assertThat(started(unchanged("egress-discord"))).hasSize(1);

        assertThat(started(mutated(Mutant.KEYS_UNORDERED))).hasSize(2);
    }

    private static List<Runnable> started(ServiceClasses service) {
        var started = new ArrayList<Runnable>();
        var keyed = service.create(CONSUMER + "KeyedExecutor", (Executor) started::add);
        service.call(keyed, "submit", "place", (Runnable) () -> {});
        service.call(keyed, "submit", "place", (Runnable) () -> {});
        return started;
    }

    @Test
    void takesTheNewestCommandFirst() {
        assertThat(order(unchanged("egress-telegram"))).containsExactly(1, 2, 3);

        assertThat(order(mutated(Mutant.NEWEST_FIRST))).containsExactly(1, 3, 2);
    }

    private static List<Integer> order(ServiceClasses service) {
        var order = new ArrayList<Integer>();
        var started = new ArrayList<Runnable>();
        var keyed = service.create(CONSUMER + "KeyedExecutor", (Executor) started::add);
        for (var number = 1; number <= 3; number++) {
            var command = number;
            service.call(keyed, "submit", "place", (Runnable) () -> order.add(command));
        }
        started.forEach(Runnable::run);
        return order;
    }

    @Test
    void publishesNoReceipt() {
        var service = mutated(Mutant.RECEIPT_DROPPED);
        var publisher =
                service.create(
                        "dev.parley.support.egress.outbound.KafkaReceiptPublisher", null, null);

        assertThat(service.call(publisher, "publish", null, null)).satisfies(MutantTests::isDone);
    }

    @Test
    void passesTheFenceOfALostPartition() {
        assertThatThrownBy(() -> passFence(unchanged("egress-telegram")))
                .hasRootCauseInstanceOf(InterruptedException.class);

        assertThat(passFence(mutated(Mutant.FENCE_OPEN))).isEqualTo(false);
    }

    private static @Nullable Object passFence(ServiceClasses service) {
        var proof = service.create(CONSUMER + "MembershipProof", threads(service));
        var lease = service.create(CONSUMER + "PartitionLease", proof);
        service.call(lease, "end");
        ScopedValue.CallableOp<@Nullable Object, Exception> handling =
                () -> service.call(lease.getClass(), "await");
        return service.call(lease, "during", handling);
    }

    @Test
    void findsNoEarlierResult() {
        var service = mutated(Mutant.INFERENCE_LEDGER_BLIND);
        var known =
                service.answering(
                        "dev.parley.inference.completion.InferenceLedger",
                        () -> Optional.of("a result"));
        var ledger = service.create("dev.parley.inference.store.MeteredLedger", known, null);

        assertThat(service.call(ledger, "find", UUID.randomUUID()))
                .extracting("result")
                .isEqualTo(Optional.empty());
    }

    @Test
    void keepsPublishedOutboxRows() {
        var service = mutated(Mutant.OUTBOX_ROW_KEPT);
        var outbox = service.create("dev.parley.conversation.store.PostgresOutbox", null, null);

        assertThatCode(() -> service.call(outbox, "delete", List.of(UUID.randomUUID())))
                .doesNotThrowAnyException();
    }

    @Test
    void ignoresEveryFifthResult() {
        var service = mutated(Mutant.RESULT_IGNORED);
        var transactions = new AtomicInteger();
        var store =
                service.answering(
                        "dev.parley.conversation.turn.ConversationStore",
                        transactions::incrementAndGet);
        var turns = service.create("dev.parley.conversation.turn.TurnLifecycle", store, null);

        for (var result = 1; result <= 10; result++) {
            service.call(
                    turns,
                    "on",
                    UUID.randomUUID(),
                    service.create("dev.parley.conversation.turn.InferenceOutcome$Failed"));
        }

        assertThat(service.call(turns, "closeOverdue")).isEqualTo(0);
        assertThat(transactions).hasValue(8);
    }

    @Test
    void commitsNoOffset() throws Exception {
        assertThatThrownBy(() -> commit(unchanged("inference-service")))
                .isInstanceOf(CalledMethodException.class);

        assertThatCode(() -> commit(mutated(Mutant.OFFSET_NOT_COMMITTED)))
                .doesNotThrowAnyException();
    }

    private static void commit(ServiceClasses service) throws Exception {
        var committer =
                service.create(
                        CONSUMER + "OffsetCommitter", null, "topic", null, null, threads(service));
        var lastCommit = committer.getClass().getDeclaredField("lastCommit");
        lastCommit.setAccessible(true);
        lastCommit.set(committer, System.nanoTime() - 1_000_000_000L);
        service.call(committer, "commitWhenDue");
    }

    @Test
    void publishesNoDeadLetter() {
        var service = mutated(Mutant.POISON_DROPPED);
        var publisher =
                service.create("dev.parley.support.kafka.DeadLetterPublisher", (Object) null);

        assertThat(service.call(publisher, "publish", null, "reason"))
                .satisfies(MutantTests::isDone);
    }

    @Test
    void recordsNoEnd() {
        var service = mutated(Mutant.LEDGER_UNFINISHED);
        var end = service.create("dev.parley.support.egress.delivery.PartState$Expired");
        var ledger =
                service.create(
                        "dev.parley.support.egress.store.PostgresDeliveryLedger", null, "schema");

        assertThat(service.call(ledger, "finish", UUID.randomUUID(), 0, end)).isSameAs(end);
    }

    private static Object threads(ServiceClasses service) {
        return service.create(CONSUMER + "SystemThreads");
    }

    private static ServiceClasses unchanged(String service) {
        return ServiceClasses.of(service, List.of());
    }

    private static ServiceClasses mutated(Mutant mutant) {
        return ServiceClasses.of(mutant.services().getFirst(), MutantEdits.of(mutant));
    }

    private static void isDone(@Nullable Object future) {
        assertThat((CompletableFuture<?>) future).isCompletedWithValue(null);
    }
}
