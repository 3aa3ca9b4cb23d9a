package dev.parley.support.kafka.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Tests the order within a key and the independence of keys.
class KeyedExecutorTests {

    @Test
    void keepsTheOrderOfEachLaneUnderRandomLoad() {
        var random = new Random(42);
        var handedOver = new HashMap<String, List<Integer>>();
        Map<String, List<Integer>> ran = new ConcurrentHashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lanes = new KeyedExecutor(threads);
            for (var task = 0; task < 5_000; task++) {
                var lane = "lane-" + random.nextInt(20);
                var number = task;
                var yields = random.nextInt(3);
                handedOver.computeIfAbsent(lane, any -> new ArrayList<>()).add(number);
                lanes.submit(
                        lane,
                        () -> {
                            for (var i = 0; i < yields; i++) {
                                Thread.onSpinWait();
                            }
                            ran.computeIfAbsent(
                                            lane,
                                            any -> Collections.synchronizedList(new ArrayList<>()))
                                    .add(number);
                        });
            }
        }
        assertThat(ran).isEqualTo(handedOver);
    }

    @Test
    void returnsTheNextTasksOfALane() throws InterruptedException {
        var release = new CountDownLatch(1);
        Runnable second = () -> {};
        Runnable third = () -> {};
        Runnable fourth = () -> {};
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lanes = new KeyedExecutor(threads);
            lanes.submit("lane", () -> awaitQuietly(release));
            lanes.submit("lane", second);
            lanes.submit("lane", third);
            lanes.submit("lane", fourth);

            assertThat(lanes.queued("lane", 2)).containsExactly(second, third);
            assertThat(lanes.queued("another", 2)).isEmpty();
            release.countDown();
        }
    }

    @Test
    void runsOtherLanesBesideABlockedOne() throws InterruptedException {
        var release = new CountDownLatch(1);
        var other = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lanes = new KeyedExecutor(threads);
            lanes.submit("blocked", () -> awaitQuietly(release));

            lanes.submit("other", other::countDown);

            assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
            release.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
