package dev.parley.testing.upgrade.traffic;

import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatorClient;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// One person per platform who uses every command and asks questions between them, each after the
/// answer to the one before.
public final class CommandChats implements AutoCloseable {

    private static final List<String> ROUND =
            List.of("/model parley-large", "hello", "/reset", "hello", "/model parley-small here");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final SimulatorClient simulator;
    private final Set<String> places = ConcurrentHashMap.newKeySet();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final List<Background> writers;

    /// Chats that have not started yet.
    public CommandChats(SimulatorClient simulator) {
        this.simulator = simulator;
        this.writers =
                Arrays.stream(SimulatedPlatform.values())
                        .map(platform ->
                                new Background(
                                        "commands on " + platform.key(), () -> round(platform)))
                        .toList();
    }

    /// Starts to write.
    public void start() {
        writers.forEach(Background::start);
    }

    /// Ends after the present round of each person.
    @Override
    public void close() {
        writers.forEach(Background::close);
        writers.forEach(Background::requireRunning);
    }

    /// The places of these chats.
    public Set<String> places() {
        return Set.copyOf(places);
    }

    /// The answers so far.
    public CommandResult result() {
        var visible = places.stream().mapToInt(place -> simulator.botMessages(place).size()).sum();
        return new CommandResult(sent.get(), List.copyOf(unanswered), visible);
    }

    private void round(SimulatedPlatform platform) {
        for (var text : ROUND) {
            var message = simulator.users(platform).sendPrivately("commander", text);
            places.add(message.place());
            sent.incrementAndGet();
            if (simulator.awaitAnswer(message, PATIENCE).isEmpty()) {
                unanswered.add(message.place() + ": " + text);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
