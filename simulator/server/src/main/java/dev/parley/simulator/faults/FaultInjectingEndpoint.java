package dev.parley.simulator.faults;

import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.world.Journal;

import java.util.Optional;
import java.util.function.Supplier;

/// An endpoint that fails as scripted: before the one inside it has done its work, or after that
/// work took effect.
public final class FaultInjectingEndpoint implements Endpoint {

    private static final int FIRST_ERROR = 400;

    private final Endpoint inside;
    private final Supplier<FaultScript> script;
    private final FaultReplies replies;
    private final FaultListener witness;

    /// How a platform shows the failures that have a body.
    @FunctionalInterface
    public interface FaultReplies {
        /// The reply to show.
        ///
        /// @param fault is a server error or a 429
        HttpReply.Complete reply(Fault fault);
    }

    /// Is told of every request that a fault strikes.
    @FunctionalInterface
    public interface FaultListener {
        /// A fault strikes a request.
        void onFault(Fault fault, HttpCall call);
    }

    /// Puts faults around an endpoint.
    ///
    /// @param script the script in force
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

    /// Notes each strike in the journal.
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
            case INTERNAL_ERROR, BAD_GATEWAY, UNAVAILABLE, RATE_LIMITED, BLOCKED_PAGE ->
                    replies.reply(fault);
        };
    }
}
