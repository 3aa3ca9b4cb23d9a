package dev.parley.testing.upgrade.traffic;

import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.testing.probe.Eventually;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Messages of twenty people in turn, half of them on each platform, one of five in the shared
/// chat, until it is closed.
///
/// Every text is unique; every twentieth asks for an answer that takes several messages.
public final class MessageTraffic implements AutoCloseable {

    private static final int PEOPLE = 20;
    private static final int LONG_EVERY = 20;
    private static final int LONG = 5_000;
    private static final Duration PACE = Duration.ofMillis(250);

    private final SimulatorClient simulator;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Background writer = new Background("messages", this::writeNext);

    /// Traffic that has not started yet.
    public MessageTraffic(SimulatorClient simulator) {
        this.simulator = simulator;
    }

    /// Starts to write.
    public void start() {
        writer.start();
    }

    /// Waits until each person has written. Who writes for the first time while ingress-discord is
    /// away is not found: Discord does not list direct chats.
    public void awaitEveryone() {
        awaitMore(PEOPLE);
    }

    /// Waits until the platforms have accepted that many more messages.
    public void awaitMore(int messages) {
        var wanted = accepted.get() + messages;
        Eventually.await("the platforms accept message " + wanted)
                .until(() -> {
                    writer.requireRunning();
                    return accepted.get() >= wanted;
                });
    }

    /// Ends after the message that is being written.
    @Override
    public void close() {
        writer.close();
    }

    private void writeNext() {
        var number = accepted.get();
        var person = number % PEOPLE;
        var user = "person-" + person;
        var text =
                number % LONG_EVERY == LONG_EVERY - 1
                        ? "long " + (LONG + number)
                        : user + "-" + number;
        var users =
                simulator.users(
                        person % 2 == 0 ? SimulatedPlatform.DISCORD : SimulatedPlatform.TELEGRAM);
        var _ =
                person / 2 % 5 == 4
                        ? users.sendMentioningBot(user, text)
                        : users.sendPrivately(user, text);
        accepted.incrementAndGet();
        LockSupport.parkNanos(PACE.toNanos());
    }
}
