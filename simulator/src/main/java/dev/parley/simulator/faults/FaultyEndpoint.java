package dev.parley.simulator.faults;

import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.world.Journal;

import java.util.Optional;
import java.util.function.Supplier;

/// An endpoint that fails as scripted, before or after the one inside it has done its work.
public final class FaultyEndpoint implements Endpoint {

    private final String platform;
    private final Endpoint inside;
    private final Supplier<FaultScript> script;
    private final FaultReplies replies;
    private final Journal journal;

    /// How a platform shows the failures that have a body.
    @FunctionalInterface
    public interface FaultReplies {
        /// The reply to show.
        ///
        /// @param fault is a server error or a 429
        Reply.Whole reply(Fault fault);
    }

    /// Puts faults around an endpoint.
    ///
    /// @param script the script in force
    public FaultyEndpoint(
            String platform,
            Endpoint inside,
            Supplier<FaultScript> script,
            FaultReplies replies,
            Journal journal) {
        this.platform = platform;
        this.inside = inside;
        this.script = script;
        this.replies = replies;
        this.journal = journal;
    }

    @Override
    public Reply answer(Call call) throws InterruptedException {
        Optional<Fault> before = strike(Fault.When.BEFORE, call);
        if (before.isPresent()) {
            return broken(before.get());
        }
        Reply reply = inside.answer(call);
        return strike(Fault.When.AFTER, call).map(this::broken).orElse(reply);
    }

    private Optional<Fault> strike(Fault.When when, Call call) {
        Optional<Fault> fault = script.get().strike(when, call.method(), call.path());
        fault.ifPresent(struck ->
                journal.note(
                        Journal.Kind.FAULT,
                        call.nanos(),
                        platform,
                        struck.kind() + " " + when + " " + call.method() + " " + call.path()));
        return fault;
    }

    private Reply broken(Fault fault) {
        return switch (fault.kind()) {
            case RESET -> new Reply.HangUp(true);
            case END -> new Reply.HangUp(false);
            case HANG -> new Reply.Silence();
            case INTERNAL_ERROR, BAD_GATEWAY, UNAVAILABLE, RATE_LIMITED, BLOCKED_PAGE ->
                    replies.reply(fault);
        };
    }
}
