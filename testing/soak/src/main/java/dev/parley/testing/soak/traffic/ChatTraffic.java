package dev.parley.testing.soak.traffic;

import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatorClient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// People who write in private chats and groups of both platforms, each text once in a run.
///
/// Some ask for long answers; some reset their conversation now and then, while an answer may be in
/// the making.
public final class ChatTraffic implements AutoCloseable {

    private static final int PRIVATE_USERS = 4;
    private static final int GROUP_USERS = 1;
    private static final int LONG_EVERY = 25;

    /// Two messages: the second one has a length of its own in each answer, by which copies of it
    /// are told from other answers.
    private static final int SHORTEST_LONG = 2_500;

    private static final int RESET_EVERY = 4;
    private static final Duration INTRODUCTION = Duration.ofMinutes(3);

    private final SimulatorClient simulator;
    private final Duration pace;
    private final Random random;
    private final List<SoakUser> talkers = new ArrayList<>();
    private final List<SoakUser> resetters = new ArrayList<>();
    private final Set<String> resetPlaces = ConcurrentHashMap.newKeySet();
    private final Thread writer = Thread.ofPlatform().name("chat traffic").unstarted(this::write);
    private volatile boolean ended;
    private volatile int written;

    private ChatTraffic(SimulatorClient simulator, long seed, Duration pace) {
        this.simulator = simulator;
        this.pace = pace;
        this.random = new Random(seed);
        for (var platform : SimulatedPlatform.values()) {
            for (var number = 0; number < PRIVATE_USERS; number++) {
                talkers.add(SoakUser.privately(platform, "u" + number));
            }
            for (var number = 0; number < GROUP_USERS; number++) {
                talkers.add(SoakUser.inGroup(platform, "g" + number));
            }
            resetters.add(SoakUser.privately(platform, "r"));
        }
    }

    /// Lets everybody write a first message, waits for the answers, and lets people write from then
    /// on.
    ///
    /// Discord does not list private channels to bots: a first message that comes while ingress is
    /// away is found when its author writes again (docs/adr/0005), which nobody has to in a run.
    ///
    /// @param pace time between two messages
    public static ChatTraffic start(SimulatorClient simulator, long seed, Duration pace) {
        var traffic = new ChatTraffic(simulator, seed, pace);
        traffic.introduceEverybody();
        traffic.writer.start();
        return traffic;
    }

    /// Number of messages so far.
    public int written() {
        return written;
    }

    /// The places in which conversations are reset.
    public Set<String> resetPlaces() {
        return Set.copyOf(resetPlaces);
    }

    private void introduceEverybody() {
        var people = Stream.concat(talkers.stream(), resetters.stream());
        var greetings = people.map(user -> user.say(simulator, user.name() + "-hello")).toList();
        for (var greeting : greetings) {
            if (simulator.awaitAnswer(greeting, INTRODUCTION).isEmpty()) {
                throw new IllegalStateException(
                        "no answer to a first message in " + greeting.place());
            }
        }
        greetings.stream()
                .skip(talkers.size())
                .forEach(greeting -> resetPlaces.add(greeting.place()));
    }

    private void write() {
        for (var number = 0; !ended; number++) {
            writeOne(number);
            written = number + 1;
            LockSupport.parkNanos(pace.toNanos());
        }
    }

    private void writeOne(int number) {
        if (random.nextInt(10) == 0) {
            var user = resetters.get(random.nextInt(resetters.size()));
            var text = random.nextInt(RESET_EVERY) == 0 ? "/reset" : user.name() + "-" + number;
            resetPlaces.add(user.say(simulator, text).place());
            return;
        }
        var user = talkers.get(random.nextInt(talkers.size()));
        var isLong = !user.inGroup() && number % LONG_EVERY == LONG_EVERY - 1;
        var _ =
                user.say(
                        simulator,
                        isLong
                                ? "long " + (SHORTEST_LONG + number / LONG_EVERY)
                                : user.name() + "-" + number);
    }

    @Override
    public void close() {
        ended = true;
        LockSupport.unpark(writer);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
