package dev.parley.benchmarks.burst;

import dev.parley.local.server.LocalServer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Kills servers one at a time and restarts each in the background.
final class ServerKiller {

    private final List<? extends LocalServer<?>> victims;
    private final ConcurrentLinkedQueue<CompletableFuture<Void>> restarts =
            new ConcurrentLinkedQueue<>();

    ServerKiller(List<? extends LocalServer<?>> victims) {
        this.victims = List.copyOf(victims);
    }

    int count() {
        return victims.size();
    }

    void kill(int number) {
        var victim = victims.get(number);
        victim.kill();
        restarts.add(
                CompletableFuture.runAsync(
                        victim::restart, task -> Thread.ofVirtual().name("restart").start(task)));
    }

    void awaitRecovery() {
        CompletableFuture.allOf(restarts.toArray(CompletableFuture<?>[]::new)).join();
        restarts.clear();
    }
}
