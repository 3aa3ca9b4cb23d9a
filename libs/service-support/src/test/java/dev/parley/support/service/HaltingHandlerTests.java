package dev.parley.support.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Tests which uncaught exceptions end the process.
class HaltingHandlerTests {

    private final List<Integer> halts = new ArrayList<>();
    private final HaltingHandler handler = new HaltingHandler(halts::add);

    @Test
    void endsTheProcessAfterAnError() {
        handler.uncaughtException(Thread.currentThread(), new StackOverflowError());

        assertThat(halts).containsExactly(1);
    }

    @Test
    void onlyLogsAnException() {
        handler.uncaughtException(Thread.currentThread(), new IllegalStateException());

        assertThat(halts).isEmpty();
    }
}
