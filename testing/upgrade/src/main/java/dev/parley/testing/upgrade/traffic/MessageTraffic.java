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
/// Every text is unique; some ask for an answer that takes two messages.
public final class MessageTraffic implements AutoCloseable {

    private static final int PEOPLE = 20;
    private static final int LONG_EVERY = PEOPLE + 1;
    private static final int SHORTEST_LONG = 4_600;
    private static final int LONGEST_LONG = 8_000;
    private static final int LINE = 40;
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
    /// away is found when they write again (docs/adr/0005), which those with commands do only after
    /// the answer.
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
        var platform = person % 2 == 0 ? SimulatedPlatform.DISCORD : SimulatedPlatform.TELEGRAM;
        var text = text(number, user, platform);
        var users = simulator.users(platform);
        var _ =
                person / 2 % 5 == 4
                        ? users.sendMentioningBot(user, text)
                        : users.sendPrivately(user, text);
        accepted.incrementAndGet();
        LockSupport.parkNanos(PACE.toNanos());
    }

    /// A long answer takes two messages on Telegram. Each is longer than the one before by a line,
    /// because the verifier takes two equal second halves for one that was sent twice.
    private static String text(int number, String user, SimulatedPlatform platform) {
        var length = SHORTEST_LONG + number / LONG_EVERY * LINE;
        return platform == SimulatedPlatform.TELEGRAM
                        && number % LONG_EVERY == 0
                        && length < LONGEST_LONG
                ? "long " + length
                : user + "-" + number;
    }
}
