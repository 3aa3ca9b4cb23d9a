package dev.parley.support.kafka.config;

import dev.parley.support.retry.RetryBackoff;

import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

import java.util.concurrent.atomic.AtomicInteger;

/// Back-off of listeners as Spring's interface.
///
/// @param maxAttempts attempts after which it stops
record ListenerBackOff(RetryBackoff backoff, int maxAttempts) implements BackOff {

    /// Creates a back-off that never stops.
    static ListenerBackOff endless(RetryBackoff backoff) {
        return new ListenerBackOff(backoff, Integer.MAX_VALUE);
    }

    @Override
    public BackOffExecution start() {
        var failures = new AtomicInteger();
        return () -> {
            var failed = failures.incrementAndGet();
            return failed < maxAttempts
                    ? backoff.delayAfter(failed).toMillis()
                    : BackOffExecution.STOP;
        };
    }
}
