package dev.parley.simulator.discord.requests;

import dev.parley.simulator.faults.Fault;
import dev.parley.simulator.http.BadCall;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.Reply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Locale;

/// What is found out about one request while it is answered, by whoever finds it out.
public final class Evidence {

    private static final ScopedValue<Evidence> CURRENT = ScopedValue.newInstance();
    private static final int LONGEST_CONTENT = 100;
    private static final int FIRST_ERROR = 300;

    private Call call;
    private @Nullable String limiter;
    private @Nullable String fault;
    private @Nullable String messageId;
    private boolean applied;
    private boolean repeated;

    private Evidence(Call call) {
        this.call = call;
    }

    /// Answers a request, and logs what came out.
    public static Reply gathered(Call call, Endpoint endpoint, RequestLog log)
            throws InterruptedException {
        Evidence evidence = new Evidence(call);
        Reply reply = ScopedValue.where(CURRENT, evidence).call(() -> endpoint.answer(call));
        log.add(evidence.request(reply, log));
        return reply;
    }

    /// The evidence about the request that this thread answers.
    public static Evidence current() {
        return CURRENT.get();
    }

    /// Its route is known.
    public void routed(Call routed) {
        call = routed;
    }

    /// The limits have spoken.
    ///
    /// @param word `accepted`, or which limit stopped it
    public void limited(String word) {
        limiter = word;
    }

    /// A fault struck it.
    public void struck(Fault struck) {
        fault = struck.when().name().toLowerCase(Locale.ROOT) + " " + struck.kind().key();
    }

    /// It made this message.
    public void made(long message) {
        messageId = Long.toString(message);
    }

    /// Its nonce named a message that was there, so it made none.
    public void repeats(long message) {
        made(message);
        repeated = true;
    }

    /// Its route has answered.
    public void answered(Reply reply) {
        applied = !(reply instanceof Reply.Whole whole) || whole.status() < FIRST_ERROR;
    }

    private LoggedRequest request(Reply reply, RequestLog log) {
        JsonNode body = body();
        JsonNode nonce = body.path("nonce");
        String content = body.path("content").asString("");
        String named = call.parameters().get("message");
        return new LoggedRequest(
                0,
                call.nanos(),
                call.method(),
                call.template(),
                call.major(),
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
        } catch (BadCall notJson) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    private static int status(Reply reply) {
        return switch (reply) {
            case Reply.Whole whole -> whole.status();
            case Reply.Slow slow -> slow.whole().status();
            case Reply.Streaming _, Reply.Cut _ -> 200;
            case Reply.HangUp _, Reply.Silence _ -> 0;
        };
    }
}
