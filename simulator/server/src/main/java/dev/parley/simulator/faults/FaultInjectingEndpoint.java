package dev.parley.simulator.faults;

import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.world.Journal;

import java.util.Optional;
import java.util.function.Supplier;

/// Decorator that injects scripted faults before or after the inner endpoint takes effect.
public final class FaultInjectingEndpoint implements Endpoint {

    private static final int FIRST_ERROR = 400;
    private static final HttpReply PROXY_PAGE =
            HttpReply.text(200, "text/html", "<html><h1>Please stand by</h1></html>");

    private final Endpoint inside;
    private final Supplier<FaultScript> script;
    private final FaultReplies replies;
    private final FaultListener witness;

    /// The replies by which a platform shows faults.
    @FunctionalInterface
    public interface FaultReplies {
        /// The reply for a fault.
        ///
        /// @param fault a server error or a 429
        HttpReply.Complete reply(Fault fault);
    }

    /// Listener for injected faults.
    @FunctionalInterface
    public interface FaultListener {
        void onFault(Fault fault, HttpCall call);
    }

    /// @param inside the endpoint that faults are injected into
    /// @param script supplies the script in force
    public FaultInjectingEndpoint(
            Endpoint inside,
            Supplier<FaultScript> script,
            FaultReplies replies,
            FaultListener witness) {
        this.inside = inside;
        this.script = script;
        this.replies = replies;
        this.witness = witness;
    }

    /// A listener that records each fault in the journal.
    public static FaultListener journaling(Journal journal, String platform) {
        return (fault, call) ->
                journal.record(
                        Journal.Kind.FAULT,
                        call.nanos(),
                        platform,
                        fault.kind()
                                + " "
                                + fault.when()
                                + " "
                                + call.method()
                                + " "
                                + call.path());
    }

    @Override
    public HttpReply answer(HttpCall call) throws InterruptedException {
        Optional<Fault> before = strike(Fault.When.BEFORE, call);
        if (before.isPresent()) {
            return broken(before.get(), HttpReply.empty(502));
        }
        HttpReply reply = inside.answer(call);
        if (reply instanceof HttpReply.Complete refused && refused.status() >= FIRST_ERROR) {
            return reply;
        }
        return strike(Fault.When.AFTER, call).map(fault -> broken(fault, reply)).orElse(reply);
    }

    private Optional<Fault> strike(Fault.When when, HttpCall call) {
        Optional<Fault> fault = script.get().next(when, call.method(), call.path());
        fault.ifPresent(struck -> witness.onFault(struck, call));
        return fault;
    }

    private HttpReply broken(Fault fault, HttpReply intact) {
        return switch (fault.kind()) {
            case RESET -> new HttpReply.Disconnect(true);
            case END -> new HttpReply.Disconnect(false);
            case HANG -> new HttpReply.NoReply();
            case SLOW_BODY ->
                    intact instanceof HttpReply.Complete whole
                            ? new HttpReply.Slow(whole, fault.pause())
                            : intact;
            case PAGE -> PROXY_PAGE;
            case INTERNAL_ERROR, BAD_GATEWAY, UNAVAILABLE, RATE_LIMITED, BLOCKED_PAGE ->
                    replies.reply(fault);
        };
    }
}
