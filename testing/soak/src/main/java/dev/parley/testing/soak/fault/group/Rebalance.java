package dev.parley.testing.soak.fault.group;

import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.SoakSystem;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A member that joins a group of the services, gets partitions, handles nothing and leaves.
///
/// @param system the system under test
/// @param disruptions notes when calls of the model may be repeated by another instance
public record Rebalance(SoakSystem system, DisruptionLog disruptions) implements SoakFault {

    private static final List<Group> GROUPS =
            List.of(
                    new Group("conversation-service", "chat-inbound"),
                    new Group("inference-service", "inference-requests"),
                    new Group("egress-discord", "delivery-discord"),
                    new Group("egress-telegram", "delivery-telegram"));

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STAY = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "rebalance";
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var group = GROUPS.get(random.nextInt(GROUPS.size()));
        disruptions.note();
        try (var member = member(group)) {
            member.subscribe(List.of(group.topic()));
            var partitions = awaitPartitions(member);
            disruptions.note();
            if (partitions == 0) {
                throw new FaultNotFiredException(group.id() + " gave no partition");
            }
            var leave = System.nanoTime() + STAY.toNanos();
            while (System.nanoTime() < leave) {
                var _ = member.poll(Duration.ofMillis(200));
            }
            return group.id() + ", " + partitions + " partitions";
        }
    }

    private static int awaitPartitions(KafkaConsumer<byte[], byte[]> member) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (member.assignment().isEmpty() && System.nanoTime() < deadline) {
            var _ = member.poll(Duration.ofMillis(200));
        }
        return member.assignment().size();
    }

    private KafkaConsumer<byte[], byte[]> member(Group group) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        system.servers().kafka().address().bootstrapServers(),
                        "group.id",
                        group.id(),
                        "group.protocol",
                        "consumer",
                        "client.id",
                        "soak-rebalance",
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private record Group(String id, String topic) {}
}
