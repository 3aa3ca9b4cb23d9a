package dev.parley.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.simulator.client.SimulatedMessage;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;
import dev.parley.testing.probe.Eventually;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Three thousand commands to one channel, more than its partition may hold in memory, of which
/// Discord takes one a second: other channels are served meanwhile, also those of the same
/// partition.
class BusyChannelIT {

    private static final int COMMANDS = 3_000;
    private static final int CHANNELS = 40;

    /// What is left of the busy channel's commands expires, so that later tests find no backlog.
    private static final long LIFETIME_MILLIS = 15_000;

    private final ParleySystem parley = ParleySystem.running();

    @Test
    void servesOtherChannelsLongBeforeTheBusyOne() {
        var channels =
                parley.simulator().openDiscordChannels(CHANNELS).stream()
                        .map(id -> "discord:" + id)
                        .toList();
        var busy = firstThat(channels, place -> countOfPartition(channels, place) > 1);
        var neighbour =
                firstThat(
                        channels,
                        place -> !place.equals(busy) && partition(place) == partition(busy));
        var stranger = firstThat(channels, place -> partition(place) != partition(busy));
        var start = parley.kafka().endOffsets(List.of(Topics.DELIVERY_RECEIPTS.name()));

        publish(busy, COMMANDS, System.currentTimeMillis() + LIFETIME_MILLIS);
        publish(neighbour, 1, System.currentTimeMillis() + 20 * LIFETIME_MILLIS);
        publish(stranger, 1, System.currentTimeMillis() + 20 * LIFETIME_MILLIS);

        awaitMessage(neighbour);
        awaitMessage(stranger);
        assertThat(receipts(start)).as("ended commands").isLessThan(COMMANDS / 2);
        Eventually.await("each command has its receipt")
                .until(() -> receipts(start) == COMMANDS + 2);
        parley.awaitIdle();
        assertThat(texts(busy)).isNotEmpty().isEqualTo(numbers(texts(busy).size()));
    }

    private void publish(String place, int commands, long notAfter) {
        parley.kafka()
                .publishAll(
                        Topics.DELIVERY_DISCORD.name(),
                        place,
                        numbers(commands).stream().map(text -> command(text, notAfter)).toList());
    }

    private static byte[] command(String text, long notAfter) {
        return "{'envelope': {'notAfter': %d}, 'payload': {'SendMessage': {'content': {'text': '%s'}}}}"
                .formatted(notAfter, text)
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
    }

    private void awaitMessage(String place) {
        Eventually.await("a message stands in " + place).until(() -> !texts(place).isEmpty());
    }

    private List<String> texts(String place) {
        return parley.simulator().botMessages(place).stream().map(SimulatedMessage::text).toList();
    }

    private int receipts(Map<TopicPartition, Long> from) {
        return parley.kafka().records(Topics.DELIVERY_RECEIPTS.name(), from).size();
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(number -> "number " + number).toList();
    }

    private static String firstThat(List<String> places, Predicate<String> condition) {
        return places.stream().filter(condition).findFirst().orElseThrow();
    }

    private static long countOfPartition(List<String> places, String place) {
        return places.stream().filter(other -> partition(other) == partition(place)).count();
    }

    private static int partition(String place) {
        var key = place.getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % Topic.PARTITIONS;
    }
}
