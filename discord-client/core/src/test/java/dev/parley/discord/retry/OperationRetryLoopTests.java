package dev.parley.discord.retry;

import static dev.parley.discord.Replies.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.metrics.ClientMetrics;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.DiscordError;
import dev.parley.discord.model.DiscordError.BadRequest;
import dev.parley.discord.model.DiscordError.Forbidden;
import dev.parley.discord.model.DiscordError.Network;
import dev.parley.discord.model.DiscordError.NotFound;
import dev.parley.discord.model.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.model.DiscordError.ServerError;
import dev.parley.discord.model.DiscordError.Unauthorized;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.Webhook;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.operation.CreateThread;
import dev.parley.discord.operation.DeleteMessage;
import dev.parley.discord.operation.EditMessage;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.discord.operation.InteractionHandle;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.OpenDirectMessage;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.SendFollowUp;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.ratelimit.RateLimiter;
import dev.parley.discord.ratelimit.SlidingWindowLimiter;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.time.Backoff;
import dev.parley.discord.time.FakeClientClock;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/// Outcomes of operations that meet failures, in virtual time.
class OperationRetryLoopTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ChannelTarget CHANNEL = ChannelTarget.of(new Snowflake(7));
    private static final MessageContent HELLO = MessageContent.of("hello");
    private static final SendMessage SEND =
            SendMessage.to(CHANNEL, HELLO).withNonce(new Nonce("one"));
    private static final WebhookTarget HOOK =
            WebhookTarget.of(new Webhook(new Snowflake(9), "token"));
    private static final Reply CREATED = answer(200, "{\"id\":\"11\"}");
    private static final Reply LOST = new Reply.NoResponse("IOException");
    private static final Reply NEVER_LEFT = new Reply.NotSent("ConnectException");
    private static final Reply BROKEN = answer(502, "null");

    private final FakeClientClock time = new FakeClientClock();
    private final Deque<Reply> script = new ArrayDeque<>();
    private final List<Request> sent = new ArrayList<>();
    private final OperationExecutor executor =
            new OperationExecutor(
                    time,
                    new RateLimiter(
                            time,
                            new SlidingWindowLimiter(50, 0),
                            new SlidingWindowLimiter(50, 0),
                            1_000),
                    request -> {
                        sent.add(request);
                        return script.removeFirst();
                    },
                    new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10), 0.5, new Random(1)),
                    ClientMetrics.none());

    @Test
    void retriesAfterTheDelayOfA429() throws Exception {
        replies(answer(429, "{\"retry_after\": 2.5}"), CREATED);

        assertThat(perform(SEND, MINUTE)).isInstanceOf(Outcome.Done.class);
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(2_500));
    }

    @Test
    void backsOffExponentiallyAfterServerErrors() throws Exception {
        replies(BROKEN, BROKEN, BROKEN, CREATED);

        assertThat(perform(SEND, MINUTE)).isInstanceOf(Outcome.Done.class);
        assertThat(time.sleeps())
                .satisfiesExactly(
                        first -> assertThat(first).isBetween(millis(50), millis(100)),
                        second -> assertThat(second).isBetween(millis(100), millis(200)),
                        third -> assertThat(third).isBetween(millis(200), millis(400)));
    }

    @Test
    void beginsNoAttemptAfterADeadlineThatPassedDuringAPause() throws Exception {
        replies(NEVER_LEFT, CREATED);
        time.oversleep(HOUR);

        assertThat(perform(SEND, MINUTE))
                .isEqualTo(new Outcome.NotDone<>(new Network("ConnectException")));
        assertThat(sent).hasSize(1);
    }

    @Test
    void sendsTheSameNonceOnEachAttempt() throws Exception {
        replies(LOST, BROKEN, CREATED);

        var _ = perform(SEND, MINUTE);

        assertThat(sent).hasSize(3).allMatch(request -> request.equals(sent.getFirst()));
    }

    @Test
    void reportsAMessageWithoutNonceAsUnclear() throws Exception {
        replies(LOST);

        assertThat(perform(SendMessage.to(CHANNEL, HELLO), MINUTE))
                .isEqualTo(new Outcome.Unclear<>(new Network("IOException")));
        assertThat(sent).hasSize(1);
    }

    @Test
    void retriesAWebhookMessageOnlyIfDuplicatesAreAllowed() throws Exception {
        replies(BROKEN);
        assertThat(perform(ExecuteWebhook.through(HOOK, HELLO), MINUTE))
                .isEqualTo(new Outcome.Unclear<>(new ServerError(502, null)));

        replies(BROKEN, CREATED);
        assertThat(perform(ExecuteWebhook.through(HOOK, HELLO).allowingDuplicates(), MINUTE))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void retriesAnyOperationThatWasNotSent() throws Exception {
        replies(NEVER_LEFT, CREATED);

        assertThat(perform(ExecuteWebhook.through(HOOK, HELLO), MINUTE))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void doesNotRetryASendAfterTheNonceWindow() throws Exception {
        replies(LOST, answer(429, "{\"retry_after\": 110}"), BROKEN, BROKEN, BROKEN, BROKEN);
        repliesForEver(BROKEN);

        assertThat(perform(SEND, HOUR))
                .isEqualTo(new Outcome.Unclear<>(new Network("IOException")));
        assertThat(time.nanos()).isBetween(nanos("PT2M"), nanos("PT2M20S"));
    }

    @Test
    void reportsASendThatWasDeletedMeanwhileAsGone() throws Exception {
        replies(LOST, answer(404, "{\"code\": 10008, \"message\": \"Unknown Message\"}"));

        assertThat(perform(SEND, MINUTE)).isEqualTo(new Outcome.Gone<Message>());
    }

    @Test
    void doesNotReportAPossiblySentMessageAsRejected() throws Exception {
        replies(LOST, answer(403, "{\"code\": 50001, \"message\": \"Missing Access\"}"));

        assertThat(perform(SEND, MINUTE)).isInstanceOf(Outcome.Unclear.class);
    }

    @Test
    void reportsTheLastAttemptOfAnEdit() throws Exception {
        replies(LOST, answer(404, "{\"code\": 10008, \"message\": \"Unknown Message\"}"));

        assertThat(perform(EditMessage.of(CHANNEL, new Snowflake(5), HELLO), MINUTE))
                .isEqualTo(new Outcome.NotDone<>(new NotFound(10_008, "Unknown Message")));
    }

    @Test
    void reportsTheLastErrorWhenTheDeadlinePasses() throws Exception {
        repliesForEver(NEVER_LEFT);

        assertThat(perform(SEND, Duration.ofSeconds(5)))
                .isEqualTo(new Outcome.NotDone<>(new Network("ConnectException")));
        assertThat(time.nanos()).isLessThan(nanos("PT5S"));
    }

    @Test
    void doesNotWaitForALimitBeyondTheDeadline() throws Exception {
        replies(answer(429, "{\"retry_after\": 61}"));

        assertThat(perform(SEND, MINUTE))
                .isEqualTo(new Outcome.NotDone<>(new RateLimitWaitTooLong(Duration.ofSeconds(61))));
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void waitsForARequestScopedLimit() throws Exception {
        replies(answer(429, "{\"retry_after\": 5, \"code\": 30046}"), CREATED);

        assertThat(perform(EditMessage.of(CHANNEL, new Snowflake(5), HELLO), MINUTE))
                .isInstanceOf(Outcome.Done.class);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void retriesWhatCloudflareBlockedAfterThePause() throws Exception {
        replies(answer(429, "null"), CREATED);

        assertThat(perform(SEND, MINUTE)).isInstanceOf(Outcome.Done.class);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void stopsOnlyTheBotAfterItsTokenIsRejected() throws Exception {
        replies(answer(401, "{\"message\": \"401: Unauthorized\", \"code\": 0}"));
        var refused = new Outcome.NotDone<>(new Unauthorized(null, "401: Unauthorized"));
        assertThat(perform(SEND, MINUTE)).isEqualTo(refused);

        assertThat(perform(SEND, MINUTE)).isEqualTo(refused);
        assertThat(sent).hasSize(1);
        assertThat(executor.isBotTokenRejected()).isTrue();

        replies(CREATED);
        assertThat(perform(ExecuteWebhook.through(HOOK, HELLO), MINUTE))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void doesNotCallADeletedWebhookAgain() throws Exception {
        replies(answer(404, "{\"message\": \"Unknown Webhook\", \"code\": 10015}"));
        var gone = new Outcome.NotDone<>(new NotFound(10_015, "Unknown Webhook"));
        assertThat(perform(ExecuteWebhook.through(HOOK, HELLO), MINUTE)).isEqualTo(gone);

        assertThat(perform(ExecuteWebhook.through(HOOK, HELLO), MINUTE)).isEqualTo(gone);
        assertThat(sent).hasSize(1);
    }

    @Test
    void pausesOpeningDirectMessagesAfterTooMany() throws Exception {
        replies(answer(403, "{\"code\": 40003, \"message\": \"too fast\"}"), CREATED);

        assertThat(perform(new OpenDirectMessage(new Snowflake(3)), HOUR))
                .isInstanceOf(Outcome.Done.class);
        assertThat(time.sleeps()).containsExactly(MINUTE);
    }

    @Test
    void treatsAnAlreadyReachedStateAsDone() throws Exception {
        replies(answer(404, "{\"code\": 10008}"), answer(400, "{\"code\": 160004}"));

        assertThat(perform(new DeleteMessage(CHANNEL, new Snowflake(5)), MINUTE))
                .isInstanceOf(Outcome.Done.class);
        assertThat(perform(CreateThread.on(CHANNEL, new Snowflake(5), "talk"), MINUTE))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done ->
                                assertThat(done.result())
                                        .hasFieldOrPropertyWithValue("id", new Snowflake(5)));
    }

    @Test
    void unarchivesAThreadBeforeAnEdit() throws Exception {
        replies(answer(400, "{\"code\": 50083}"), answer(200, "{\"id\": \"7\"}"), CREATED);

        assertThat(perform(EditMessage.of(CHANNEL, new Snowflake(5), HELLO), MINUTE))
                .isInstanceOf(Outcome.Done.class);
        assertThat(sent)
                .extracting(Request::operation)
                .containsExactly("message:7:edit", "thread:7:reopen", "message:7:edit");
    }

    @Test
    void reportsThatAThreadCannotBeUnarchived() throws Exception {
        replies(
                answer(400, "{\"code\": 50083, \"message\": \"archived\"}"),
                answer(403, "{\"code\": 50001}"));

        assertThat(perform(EditMessage.of(CHANNEL, new Snowflake(5), HELLO), MINUTE))
                .isEqualTo(new Outcome.NotDone<>(new BadRequest(50_083, "archived")));
    }

    @Test
    void blocksTheAddressWhenTheUserAgentIsBlocked() throws Exception {
        replies(answer(403, "{\"code\": 40333, \"message\": \"internal network error\"}"));

        assertThat(perform(SEND, Duration.ofSeconds(1)))
                .isEqualTo(new Outcome.NotDone<>(new RateLimitWaitTooLong(Duration.ofSeconds(5))));
        assertThat(perform(SEND, Duration.ofSeconds(1))).isInstanceOf(Outcome.NotDone.class);
        assertThat(sent).hasSize(1);
    }

    @Test
    void doesNotRetryAForbiddenChannelForSomeSeconds() throws Exception {
        replies(
                answer(403, "{\"message\": \"Missing Access\", \"code\": 50001}"),
                CREATED,
                CREATED);
        var refused = new Outcome.NotDone<>(new Forbidden(50_001, "Missing Access"));
        assertThat(perform(SEND, MINUTE)).isEqualTo(refused);

        assertThat(perform(SEND, MINUTE)).isEqualTo(refused);
        assertThat(sent).hasSize(1);
        var elsewhere = SendMessage.toThread(new Snowflake(8), HELLO);
        assertThat(perform(elsewhere, MINUTE)).isInstanceOf(Outcome.Done.class);

        time.advance(Duration.ofSeconds(11));
        assertThat(perform(SEND, MINUTE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void doesNotSendQueuedRequestsAfterATokenRejection() throws Exception {
        replies(answer(401, "{\"message\": \"401: Unauthorized\"}"));
        var first = SEND.request(Directory.EMPTY);
        var second = executor.enqueue(first);
        var third = executor.enqueue(first);

        assertThat(executor.execute(SEND, first, second, nanos("PT1M")))
                .isInstanceOf(Outcome.NotDone.class);
        assertThat(executor.execute(SEND, first, third, nanos("PT1M")))
                .isInstanceOf(Outcome.NotDone.class);
        assertThat(sent).hasSize(1);
    }

    @Test
    void doesNotRetryAfterALimitThatOutlastsTheNonce() throws Exception {
        replies(LOST, answer(429, "{\"retry_after\": 300}"));

        assertThat(perform(SEND, HOUR)).isInstanceOf(Outcome.Unclear.class);
        assertThat(sent).hasSize(2);
    }

    @Test
    void doesNotReportAPossiblyCreatedThingAsRejected() throws Exception {
        var refusal = answer(403, "{\"code\": 50013, \"message\": \"Missing Permissions\"}");
        replies(LOST, refusal);
        assertThat(perform(CreateThread.on(CHANNEL, new Snowflake(5), "talk"), MINUTE))
                .isInstanceOf(Outcome.Unclear.class);

        replies(BROKEN, refusal);
        assertThat(perform(ExecuteWebhook.through(HOOK, HELLO).allowingDuplicates(), MINUTE))
                .isInstanceOf(Outcome.Unclear.class);
    }

    @Test
    void appliesAGlobalLimitToAnInteraction() throws Exception {
        replies(answer(429, "{\"retry_after\": 3, \"global\": true}"), CREATED);
        var handle = new InteractionHandle(new Snowflake(1), "token", new Snowflake(2));

        assertThat(perform(new SendFollowUp(handle, HELLO, false), MINUTE))
                .isInstanceOf(Outcome.Done.class);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void capsAnAbsurdWait() throws Exception {
        replies(answer(429, "{\"retry_after\": 1e300}"));

        assertThat(perform(SEND, HOUR))
                .isEqualTo(new Outcome.NotDone<>(new RateLimitWaitTooLong(Duration.ofDays(1))));
    }

    @Test
    void reportsARejectionWithDiscordsCode() throws Exception {
        replies(answer(403, "{\"message\": \"Missing Access\", \"code\": 50001}"));

        DiscordError expected = new Forbidden(50_001, "Missing Access");
        assertThat(perform(SEND, MINUTE)).isEqualTo(new Outcome.NotDone<>(expected));
    }

    private <R> Outcome<R> perform(Operation<R> operation, Duration within)
            throws InterruptedException {
        var request = operation.request(Directory.EMPTY);
        var slot = executor.enqueue(request);
        return executor.execute(operation, request, slot, time.nanos() + within.toNanos());
    }

    private void replies(Reply... replies) {
        script.addAll(List.of(replies));
    }

    private void repliesForEver(Reply reply) {
        for (var count = 0; count < 1_000; count++) {
            script.add(reply);
        }
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    private static long nanos(String text) {
        return Duration.parse(text).toNanos();
    }
}
