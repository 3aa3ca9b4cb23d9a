package dev.parley.egress.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.events.Delivered;
import dev.parley.events.DeliveryReceipt;
import dev.parley.events.MessageContent;
import dev.parley.events.SendMessage;
import dev.parley.ids.EventIds;
import dev.parley.local.application.Stage;
import dev.parley.local.application.StageAddress;
import dev.parley.local.process.FreePorts;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.server.redis.RedisAddress;
import dev.parley.local.server.redis.RedisServer;
import dev.parley.simulator.client.PlatformScript;
import dev.parley.simulator.client.SimulatedMessage;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.testing.contracts.egress.EgressUnderTest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// Tests several instances on one token: one shared limit, one owner per place.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralInstancesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CHANNELS = 100;

    private static final PlatformScript LIMITS =
            PlatformScript.defaults().withRateLimits().latency(20, 5).seed(7);

    private EgressUnderTest egress;
    private LocalServer<RedisAddress> redis;
    private List<String> places;
    private final List<LocalServer<StageAddress>> others = new ArrayList<>();
    private int number = 1;

    @BeforeAll
    void start(@TempDir Path logs) {
        var home = ProjectHome.find();
        var directory = logs.resolve("redis");
        assertThat(directory.toFile().mkdirs()).isTrue();
        redis = LocalServer.start(RedisServer.prepare(home, directory, FreePorts.any()));
        egress =
                EgressUnderTest.start(
                        Stage.EGRESS_DISCORD,
                        SimulatedPlatform.DISCORD,
                        logs,
                        Instant.now(),
                        Map.of("REDIS_URL", redis.address().url()));
        places =
                egress.simulator().openDiscordChannels(CHANNELS).stream()
                        .map(id -> "discord:" + id)
                        .toList();
    }

    @AfterAll
    void stop() {
        egress.close();
        redis.close();
    }

    @AfterEach
    void stopTheOthers() {
        others.forEach(LocalServer::close);
        others.clear();
    }

    @Test
    void shareOneLimitAndKeepTheOrderDuringRebalances() {
        egress.simulator().script(SimulatedPlatform.DISCORD, LIMITS);
        var second = another();
        var commands = command("rebalance", 5);
        awaitReceipts(commands, 100);

        var _ = another();
        awaitReceipts(commands, 300);
        second.close();

        awaitReceipts(commands, commands.size());
        assertShownOnceInOrder("rebalance", 5);
        assertThat(figure("global-429")).as("global limits").isZero();
        assertThat(figure("user-429")).as("limits of places").isZero();
    }

    @Test
    void loseNothingWhenRedisFails() {
        egress.simulator().script(SimulatedPlatform.DISCORD, LIMITS);
        var _ = another();
        var commands = command("redis", 3);
        awaitReceipts(commands, 50);

        redis.kill();
        awaitReceipts(commands, 120);
        redis.restart();

        awaitReceipts(commands, commands.size());
        assertShownOnceInOrder("redis", 3);
    }

    private long figure(String name) {
        return egress.simulator().requestLog(Long.MAX_VALUE).figure(name);
    }

    private LocalServer<StageAddress> another() {
        number++;
        var instance = egress.startAnother("egress-discord-" + number);
        others.add(instance);
        return instance;
    }

    private List<UUID> command(String name, int rounds) {
        return IntStream.range(0, rounds)
                .boxed()
                .flatMap(round -> places.stream().map(place -> command(name + " " + round, place)))
                .toList();
    }

    private UUID command(String text, String place) {
        var content = MessageContent.newBuilder().setText(text).build();
        return egress.kafka()
                .send(
                        EventIds.turn(EventIds.inboundEvent("discord", "1", place)),
                        text,
                        place,
                        new SendMessage(content, null));
    }

    private void awaitReceipts(List<UUID> commands, int atLeast) {
        await().atMost(PATIENCE)
                .until(() -> {
                    var receipts = egress.kafka().receipts();
                    return commands.stream().filter(id -> isDelivered(receipts.get(id))).count()
                            >= atLeast;
                });
    }

    private static boolean isDelivered(@Nullable List<DeliveryReceipt> receipts) {
        return receipts != null
                && receipts.stream().anyMatch(receipt -> receipt.getPayload() instanceof Delivered);
    }

    private void assertShownOnceInOrder(String name, int rounds) {
        var expected = IntStream.range(0, rounds).mapToObj(round -> name + " " + round).toList();
        for (var place : places) {
            assertThat(egress.simulator().botMessages(place).stream().map(SimulatedMessage::text))
                    .as(place)
                    .filteredOn(text -> text.startsWith(name))
                    .containsExactlyElementsOf(expected);
        }
    }
}
