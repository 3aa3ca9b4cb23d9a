package dev.parley.discord.ratelimit;

import dev.parley.discord.model.DiscordError.Scope;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Model of channels with messages to send, the client's rate limits and a network with delays, in
/// virtual time.
final class TrafficModel {

    private static final long WAY = TimeUnit.MILLISECONDS.toNanos(45);
    private static final long JITTER = TimeUnit.MILLISECONDS.toNanos(10);

    private final ServerModel server;
    private final Random random;
    private final SlidingWindowLimiter global = new SlidingWindowLimiter(50, 0);
    private final NetworkDelay delay = new NetworkDelay();
    private final Map<String, Channel> channels = new HashMap<>();
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(
                    Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private long now;
    private long number;
    private long lastAccepted;

    TrafficModel(ServerModel server, long seed) {
        this.server = server;
        this.random = new Random(seed);
    }

    /// Submits messages to a channel.
    void submit(String name, int messages, Duration at) {
        later(
                at.toNanos(),
                () -> {
                    var channel = channels.computeIfAbsent(name, any -> new Channel(name));
                    for (var count = 0; count < messages; count++) {
                        channel.waiting.add(count);
                    }
                    proceed(channel);
                });
    }

    /// Runs until no work is left.
    ///
    /// @return when the last message arrived
    Duration run() {
        for (var event = events.poll(); event != null; event = events.poll()) {
            now = event.at();
            event.action().run();
        }
        return Duration.ofNanos(lastAccepted);
    }

    private void proceed(Channel channel) {
        if (channel.busy || channel.waiting.isEmpty()) {
            return;
        }
        channel.busy = true;
        attempt(channel);
    }

    private void attempt(Channel channel) {
        var wait = channel.bucket.waitNanos(now);
        if (wait > 0) {
            later(wait, () -> attempt(channel));
            return;
        }
        switch (global.tryAcquire(now)) {
            case GlobalLimiter.RetryAfter(var pause) -> later(pause, () -> attempt(channel));
            case GlobalLimiter.Permit permit -> send(channel, permit);
        }
    }

    private void send(Channel channel, GlobalLimiter.Permit permit) {
        var sentAt = now;
        later(
                way(),
                () -> {
                    var arrivedAt = now;
                    var answer = server.arrived(channel.name, now);
                    later(
                            way(),
                            () -> {
                                var headers = RateLimitHeaders.of(answer);
                                var late = delay.measure(now - sentAt, now);
                                permit.confirmArrival(delay.isCalibrated() ? sentAt + late : now);
                                channel.bucket.onResponse(headers, sentAt + late, now);
                                var pause = headers.pause();
                                if (pause != null && headers.scope() == Scope.GLOBAL) {
                                    global.blockUntil(now + pause.toNanos());
                                }
                                if (answer.status() == 200) {
                                    lastAccepted = Math.max(lastAccepted, arrivedAt);
                                    channel.waiting.remove();
                                }
                                channel.busy = false;
                                proceed(channel);
                            });
                });
    }

    private void later(long nanos, Runnable action) {
        events.add(new Event(now + nanos, number++, action));
    }

    private long way() {
        return WAY + (long) (random.nextDouble() * JITTER);
    }

    private record Event(long at, long number, Runnable action) {}

    private static final class Channel {
        private final String name;
        private final Bucket bucket;
        private final Deque<Integer> waiting = new ArrayDeque<>();
        private boolean busy;

        Channel(String name) {
            this.name = name;
            this.bucket = new Bucket();
        }
    }
}
