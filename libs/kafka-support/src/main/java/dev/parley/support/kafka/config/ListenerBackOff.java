package dev.parley.support.kafka.config;

import dev.parley.support.retry.RetryBackoff;

import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

import java.util.concurrent.atomic.AtomicInteger;

/// Back-off of listeners as Spring's interface; it never gives up.
record ListenerBackOff(RetryBackoff backoff) implements BackOff {

    @Override
    public BackOffExecution start() {
        var failures = new AtomicInteger();
        return () -> backoff.delayAfter(failures.incrementAndGet()).toMillis();
    }
}
