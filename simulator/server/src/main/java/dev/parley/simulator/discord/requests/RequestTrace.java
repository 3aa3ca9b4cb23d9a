package dev.parley.simulator.discord.requests;

import dev.parley.simulator.discord.model.MajorParameter;
import dev.parley.simulator.faults.Fault;
import dev.parley.simulator.http.BadRequestException;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Locale;

/// Facts about one REST request, collected while it is answered.
public final class RequestTrace {

    private static final ScopedValue<RequestTrace> CURRENT = ScopedValue.newInstance();
    private static final int LONGEST_CONTENT = 100;
    private static final int FIRST_ERROR = 300;

    private HttpCall call;
    private @Nullable String limiter;
    private @Nullable String fault;
    private @Nullable String messageId;
    private boolean applied;
    private boolean repeated;

    private RequestTrace(HttpCall call) {
        this.call = call;
    }

    /// Answers a request and logs it.
    public static HttpReply traced(HttpCall call, Endpoint endpoint, RequestLog log)
            throws InterruptedException {
        RequestTrace evidence = new RequestTrace(call);
        HttpReply reply = ScopedValue.where(CURRENT, evidence).call(() -> endpoint.answer(call));
        log.add(evidence.request(reply, log));
        return reply;
    }

    /// The trace of the request that this thread answers.
    public static RequestTrace current() {
        return CURRENT.get();
    }

    /// Records the request with its route.
    public void routed(HttpCall routed) {
        call = routed;
    }

    /// Records the decision of the rate limits.
    ///
    /// @param word `accepted`, or the limit that stopped the request
    public void limited(String word) {
        limiter = word;
    }

    /// Records an injected fault.
    public void faultInjected(Fault struck) {
        fault = struck.when().name().toLowerCase(Locale.ROOT) + " " + struck.kind().key();
    }

    /// Records the message that the request created.
    public void messageCreated(long message) {
        messageId = Long.toString(message);
    }

    /// Records the existing message that the request's nonce named.
    public void messageRepeated(long message) {
        messageCreated(message);
        repeated = true;
    }

    /// Records the reply of the route.
    public void replied(HttpReply reply) {
        applied = !(reply instanceof HttpReply.Complete whole) || whole.status() < FIRST_ERROR;
    }

    private TracedRequest request(HttpReply reply, RequestLog log) {
        JsonNode body = body();
        JsonNode nonce = body.path("nonce");
        String content = body.path("content").asString("");
        String named = call.parameters().get("message");
        return new TracedRequest(
                0,
                call.nanos(),
                call.method(),
                call.template(),
                MajorParameter.of(call),
                call.path(),
                log.sender(call.header("Authorization").orElse("")),
                nonce.isMissingNode() || nonce.isNull() ? null : nonce.asString(),
                content.isEmpty()
                        ? null
                        : content.substring(0, Math.min(content.length(), LONGEST_CONTENT)),
                limiter,
                fault,
                status(reply),
                applied,
                repeated,
                messageId == null ? named : messageId);
    }

    private JsonNode body() {
        try {
            return call.json();
        } catch (BadRequestException notJson) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    private static int status(HttpReply reply) {
        return switch (reply) {
            case HttpReply.Complete whole -> whole.status();
            case HttpReply.Slow slow -> slow.whole().status();
            case HttpReply.Streaming _, HttpReply.Truncated _ -> 200;
            case HttpReply.Disconnect _, HttpReply.NoReply _ -> 0;
        };
    }
}
