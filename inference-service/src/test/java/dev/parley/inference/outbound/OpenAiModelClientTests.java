package dev.parley.inference.outbound;

import static dev.parley.inference.testing.ScriptedProvider.answering;
import static dev.parley.inference.testing.ScriptedProvider.breakingOff;
import static dev.parley.inference.testing.ScriptedProvider.completion;
import static dev.parley.inference.testing.ScriptedProvider.error;
import static dev.parley.inference.testing.ScriptedProvider.hanging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.openai.client.okhttp.OpenAIOkHttpClient;

import dev.parley.inference.completion.ModelCallOutcome;
import dev.parley.inference.completion.ModelCallOutcome.Answered;
import dev.parley.inference.completion.ModelCallOutcome.Refused;
import dev.parley.inference.completion.ModelCallOutcome.Unavailable;
import dev.parley.inference.completion.ModelCallOutcome.Unusable;
import dev.parley.inference.completion.Prompt;
import dev.parley.inference.completion.Prompt.Message;
import dev.parley.inference.completion.Prompt.Role;
import dev.parley.inference.testing.ScriptedProvider;
import dev.parley.inference.testing.ScriptedProvider.Scene;

import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// Tests the mapping of provider responses to outcomes, one call each.
class OpenAiModelClientTests {

    private static final Prompt PROMPT =
            new Prompt(
                    List.of(
                            new Message(Role.SYSTEM, "be kind"),
                            new Message(Role.USER, "hello"),
                            new Message(Role.ASSISTANT, "hi"),
                            new Message(Role.USER, "how are you?")),
                    0.5,
                    100);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final ScriptedProvider provider = ScriptedProvider.start();
    private final ConnectionPool connections = new ConnectionPool(1_000, 1, TimeUnit.MINUTES);
    private final OpenAiModelClient model =
            new OpenAiModelClient(
                    OpenAIOkHttpClient.builder()
                            .apiKey("sim-openai-key")
                            .baseUrl(provider.url().toString())
                            .maxRetries(0)
                            .okHttpClient(
                                    new OkHttpClient.Builder().connectionPool(connections).build())
                            .build(),
                    connections);

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void learnsTheNameOfTheOutputLimitOnce() throws InterruptedException {
        provider.enqueue(
                answering(
                        422,
                        "{\"error\":{\"message\":\"extra_forbidden: max_completion_tokens\"}}"),
                answering(200, completion("one", "stop")),
                answering(200, completion("two", "stop")));

        assertThat(model.call("m", PROMPT, TIMEOUT)).isInstanceOf(Answered.class);
        assertThat(model.call("m", PROMPT, TIMEOUT)).isInstanceOf(Answered.class);

        assertThat(provider.calls()).isEqualTo(3);
        assertThat(provider.lastRequest())
                .contains("\"max_tokens\":100")
                .doesNotContain("max_completion_tokens");
    }

    /// A response and its expected outcome.
    record Row(String description, Scene scene, ModelCallOutcome outcome) {

        @Override
        public String toString() {
            return description;
        }
    }

    private static String choice(String choice) {
        return "{\"choices\":[" + choice + "],\"usage\":{\"prompt_tokens\":\"many\"}}";
    }

    static Stream<Row> table() {
        return Stream.of(
                new Row(
                        "an answer",
                        answering(200, completion("hi", "stop")),
                        new Answered("hi", false, 11L, 7L)),
                new Row(
                        "an answer that stopped at its limit",
                        answering(200, completion("hi", "length")),
                        new Answered("hi", true, 11L, 7L)),
                new Row(
                        "an empty answer",
                        answering(200, completion("", "stop")),
                        new Unavailable("the answer is empty")),
                new Row(
                        "an answer without choices",
                        answering(
                                200,
                                "{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,"
                                        + "\"model\":\"m\",\"choices\":[]}"),
                        new Unavailable("the answer has no choices")),
                new Row(
                        "an answer without the reason of its end",
                        answering(200, choice("{\"message\":{\"content\":\"hi\"}}")),
                        new Answered("hi", false, null, null)),
                new Row(
                        "an answer in parts",
                        answering(
                                200,
                                choice(
                                        "{\"finish_reason\":null,\"message\":{\"content\":"
                                                + "[{\"type\":\"text\",\"text\":\"h\"},"
                                                + "{\"type\":\"text\",\"text\":\"i\"}]}}")),
                        new Answered("hi", false, null, null)),
                new Row(
                        "an answer without a message",
                        answering(200, choice("{\"finish_reason\":\"stop\"}")),
                        new Unavailable("the answer is empty")),
                new Row(
                        "an answer stopped by the content filter",
                        answering(200, completion("half", "content_filter")),
                        new Refused("the provider's content filter stopped the answer")),
                new Row(
                        "content refused",
                        answering(400, error("content_filter")),
                        new Refused("status 400 content_filter")),
                new Row(
                        "an error whose code is a number",
                        answering(400, "{\"error\":{\"message\":\"no\",\"code\":400}}"),
                        new Unusable("status 400 400")),
                new Row(
                        "a rate limit whose code is a number",
                        answering(
                                429,
                                "{\"error\":{\"message\":\"slow down\",\"code\":429}}",
                                "Retry-After",
                                "2"),
                        new Unavailable("status 429 429", Duration.ofSeconds(2))),
                new Row(
                        "an error that is a text",
                        answering(400, "{\"error\":\"no\"}"),
                        new Unusable("status 400")),
                new Row(
                        "an error that is a list",
                        answering(400, "[1]"),
                        new Unusable("status 400")),
                new Row(
                        "an error whose code quotes the person",
                        answering(400, "{\"error\":{\"code\":\"bad word: hello\"}}"),
                        new Unusable("status 400")),
                new Row(
                        "an error with an odd type and parameter",
                        answering(400, "{\"error\":{\"code\":null,\"type\":1,\"param\":[]}}"),
                        new Unusable("status 400")),
                new Row(
                        "a prompt that is too long",
                        answering(400, error("context_length_exceeded")),
                        new Unusable("status 400 context_length_exceeded")),
                new Row(
                        "a wrong key",
                        answering(401, error("invalid_api_key")),
                        new Unusable("status 401 invalid_api_key")),
                new Row("no permission", answering(403, ""), new Unusable("status 403")),
                new Row(
                        "an unknown model",
                        answering(404, error("model_not_found")),
                        new Unusable("status 404 model_not_found")),
                new Row("a slow provider", answering(408, ""), new Unavailable("status 408")),
                new Row("a conflict", answering(409, ""), new Unavailable("status 409")),
                new Row(
                        "too many requests",
                        answering(429, error("rate_limit_exceeded"), "Retry-After", "3"),
                        new Unavailable("status 429 rate_limit_exceeded", Duration.ofSeconds(3))),
                new Row(
                        "too many requests, in milliseconds",
                        answering(429, "", "retry-after-ms", "1500", "Retry-After", "2"),
                        new Unavailable("status 429", Duration.ofMillis(1_500))),
                new Row(
                        "too many requests, with an invalid delay",
                        answering(429, "", "Retry-After", "soon"),
                        new Unavailable("status 429")),
                new Row(
                        "an exhausted quota",
                        answering(429, error("insufficient_quota")),
                        new Unusable("status 429 insufficient_quota")),
                new Row("a broken provider", answering(500, ""), new Unavailable("status 500")),
                new Row(
                        "an overloaded provider",
                        answering(503, "", "Retry-After", "1"),
                        new Unavailable("status 503", Duration.ofSeconds(1))));
    }

    @ParameterizedTest
    @MethodSource("table")
    void mapsResponses(Row row) throws InterruptedException {
        provider.enqueue(row.scene());

        var attempt = model.call("parley-small", PROMPT, TIMEOUT);

        assertThat(attempt).isEqualTo(row.outcome());
        assertThat(provider.calls()).isOne();
    }

    @Test
    void readsARetryAfterDate() throws InterruptedException {
        provider.enqueue(answering(429, "", "Retry-After", "Mon, 31 Dec 2125 23:59:59 GMT"));

        assertThat(model.call("parley-small", PROMPT, TIMEOUT))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable ->
                                assertThat(unavailable.retryAfter())
                                        .isGreaterThan(Duration.ofDays(365)));
    }

    @Test
    void treatsATruncatedResponseAsUnavailable() throws InterruptedException {
        provider.enqueue(breakingOff());

        assertThat(model.call("parley-small", PROMPT, TIMEOUT)).isInstanceOf(Unavailable.class);
        assertThat(provider.calls()).isOne();
    }

    @Test
    void abortsAHangingCallAtItsTimeout() throws InterruptedException {
        provider.enqueue(hanging());
        var started = System.nanoTime();

        var attempt = model.call("parley-small", PROMPT, Duration.ofMillis(300));

        assertThat(attempt).isInstanceOf(Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void treatsARefusedConnectionAsUnavailable() throws InterruptedException {
        provider.close();

        assertThat(model.call("parley-small", PROMPT, TIMEOUT))
                .isEqualTo(new Unavailable("ConnectException: Connection refused"));
    }

    @Test
    void abortsTheCallWhenInterrupted() throws InterruptedException {
        provider.enqueue(hanging());
        var ending = new AtomicReference<Exception>();
        var caller =
                Thread.startVirtualThread(() -> {
                    try {
                        model.call("parley-small", PROMPT, Duration.ofMinutes(5));
                    } catch (InterruptedException e) {
                        ending.set(e);
                    }
                });
        await().until(() -> provider.calls() == 1);

        caller.interrupt();

        caller.join(Duration.ofSeconds(10));
        assertThat(ending.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void evictsIdleConnectionsAfterABrokenOne() throws InterruptedException {
        model.call("parley-small", PROMPT, TIMEOUT);
        assertThat(connections.idleConnectionCount()).isOne();
        provider.enqueue(hanging(), breakingOff());
        var hanging = Thread.startVirtualThread(this::callUntilInterrupted);
        await().until(() -> provider.calls() == 2);

        assertThat(model.call("parley-small", PROMPT, TIMEOUT)).isInstanceOf(Unavailable.class);

        assertThat(connections.idleConnectionCount()).isZero();
        hanging.interrupt();
    }

    private void callUntilInterrupted() {
        try {
            model.call("parley-small", PROMPT, Duration.ofMinutes(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void sendsTheWholePrompt() throws InterruptedException {
        model.call("parley-small", PROMPT, TIMEOUT);

        assertThat(provider.lastRequest())
                .contains(
                        "\"model\":\"parley-small\"",
                        "\"temperature\":0.5",
                        "\"max_completion_tokens\":100")
                .containsSubsequence("be kind", "hello", "hi", "how are you?");
    }
}
