package dev.parley.inference.config;

import dev.parley.inference.completion.CompletionOutcome;
import dev.parley.inference.completion.CompletionResult;
import dev.parley.inference.completion.RequestOrigin;
import dev.parley.inference.completion.ResultPublisher;
import dev.parley.support.service.health.RecentOutcomes;

/// Publisher that also tells health whether more turns fail than are answered.
final class ObservedResults implements ResultPublisher {

    private final ResultPublisher next;
    private final RecentOutcomes outcomes;

    ObservedResults(ResultPublisher next, RecentOutcomes outcomes) {
        this.next = next;
        this.outcomes = outcomes;
    }

    @Override
    public void publish(RequestOrigin origin, CompletionResult result) {
        next.publish(origin, result);
        switch (result.outcome()) {
            case CompletionOutcome.Completed _, CompletionOutcome.Declined _ ->
                    outcomes.succeeded();
            case CompletionOutcome.Failed(var reason) -> outcomes.failed(reason);
        }
    }
}
