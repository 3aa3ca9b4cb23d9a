package dev.parley.testing.soak.fault.poison;

import dev.parley.simulator.client.SimulatorClient;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.KafkaProbe;
import dev.parley.testing.probe.PoisonKind;
import dev.parley.testing.probe.PoisonPills;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.SoakSystem;

import org.awaitility.core.ConditionTimeoutException;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// A poison pill of one kind on every topic that a service reads.
public final class PoisonFault implements SoakFault {

    private static final String PLACE = "discord:" + SimulatorClient.GENERAL_CHANNEL_ID;

    /// A consumer may be starting again.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final PoisonKind kind;
    private final SoakSystem system;
    private final PillSource source;
    private final PoisonTally tally;

    private PoisonFault(PoisonKind kind, SoakSystem system, PillSource source, PoisonTally tally) {
        this.kind = kind;
        this.system = system;
        this.source = source;
        this.tally = tally;
    }

    /// All kinds.
    ///
    /// @param tally counts the pills
    public static List<SoakFault> all(SoakSystem system, PoisonTally tally) {
        var source = new PillSource(system);
        return Arrays.stream(PoisonKind.values())
                .<SoakFault>map(kind -> new PoisonFault(kind, system, source, tally))
                .toList();
    }

    @Override
    public String name() {
        return "poison-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var broker = system.kafka();
        var pills = source.get();
        var before = deadLetters(broker);
        broker.publish(
                PoisonPills.topics().stream()
                        .map(topic -> pills.pill(kind, topic, PLACE))
                        .toList());
        tally.add(before.size());
        try {
            Eventually.await("pills are dead letters")
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> haveGrown(before, deadLetters(broker)));
        } catch (ConditionTimeoutException e) {
            throw new FaultNotFiredException("not every topic's pill became a dead letter", e);
        }
        return before.size() + " topics";
    }

    private static boolean haveGrown(Map<String, Long> before, Map<String, Long> now) {
        return before.entrySet().stream()
                .allMatch(topic -> now.getOrDefault(topic.getKey(), 0L) > topic.getValue());
    }

    /// Number of dead letters by topic.
    private static Map<String, Long> deadLetters(KafkaProbe broker) {
        var topics =
                PoisonPills.deadLetteringTopics().stream().map(topic -> topic + "-dlt").toList();
        var counts = new HashMap<String, Long>();
        broker.endOffsets(topics)
                .forEach((partition, end) -> counts.merge(partition.topic(), end, Long::sum));
        return counts;
    }
}
