package dev.parley.simulator.faults;

import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.world.Journal;

import java.util.Optional;
import java.util.function.Supplier;

/// An endpoint that fails as scripted: before the one inside it has done its work, or after that
/// work took effect.
public final class FaultyEndpoint implements Endpoint {

    private static final int FIRST_ERROR = 400;

    private final Endpoint inside;
    private final Supplier<FaultScript> script;
    private final FaultReplies replies;
    private final Witness witness;

    /// How a platform shows the failures that have a body.
    @FunctionalInterface
    public interface FaultReplies {
        /// The reply to show.
        ///
        /// @param fault is a server error or a 429
        Reply.Whole reply(Fault fault);
    }

    /// Is told of every request that a fault strikes.
    @FunctionalInterface
    public interface Witness {
        /// A fault strikes a request.
        void struck(Fault fault, Call call);
    }

    /// Puts faults around an endpoint.
    ///
    /// @param script the script in force
    public FaultyEndpoint(
            Endpoint inside, Supplier<FaultScript> script, FaultReplies replies, Witness witness) {
        this.inside = inside;
        this.script = script;
        this.replies = replies;
        this.witness = witness;
    }

    /// Notes each strike in the journal.
    public static Witness noting(Journal journal, String platform) {
        return (fault, call) ->
                journal.note(
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
    public Reply answer(Call call) throws InterruptedException {
        Optional<Fault> before = strike(Fault.When.BEFORE, call);
        if (before.isPresent()) {
            return broken(before.get(), Reply.empty(502));
        }
        Reply reply = inside.answer(call);
        if (reply instanceof Reply.Whole refused && refused.status() >= FIRST_ERROR) {
            return reply;
        }
        return strike(Fault.When.AFTER, call).map(fault -> broken(fault, reply)).orElse(reply);
    }

    private Optional<Fault> strike(Fault.When when, Call call) {
        Optional<Fault> fault = script.get().strike(when, call.method(), call.path());
        fault.ifPresent(struck -> witness.struck(struck, call));
        return fault;
    }

    private Reply broken(Fault fault, Reply intact) {
        return switch (fault.kind()) {
            case RESET -> new Reply.HangUp(true);
            case END -> new Reply.HangUp(false);
            case HANG -> new Reply.Silence();
            case SLOW_BODY ->
                    intact instanceof Reply.Whole whole
                            ? new Reply.Slow(whole, fault.pause())
                            : intact;
            case INTERNAL_ERROR, BAD_GATEWAY, UNAVAILABLE, RATE_LIMITED, BLOCKED_PAGE ->
                    replies.reply(fault);
        };
    }
}
