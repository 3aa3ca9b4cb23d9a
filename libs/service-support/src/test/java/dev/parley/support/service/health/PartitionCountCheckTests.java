package dev.parley.support.service.health;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.kafka.NamePrefix;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.TimeoutException;

/// Tests which topics a service starts with.
class PartitionCountCheckTests {

    @Test
    void refusesToStartWithTooFewPartitions() {
        var check = new PartitionCountCheck(NamePrefix.NONE, () -> Map.of("chat-inbound", 6));

        assertThatThrownBy(check::afterSingletonsInstantiated)
                .isInstanceOf(PartitionCountException.class)
                .hasMessageStartingWith("topic chat-inbound has 6 partitions, expected 12")
                .hasMessageEndingWith("--alter --topic chat-inbound --partitions 12")
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesToStartWithTooManyPartitions() {
        var check = new PartitionCountCheck(NamePrefix.NONE, () -> Map.of("delivery-discord", 24));

        assertThatThrownBy(check::afterSingletonsInstantiated)
                .hasMessageStartingWith("topic delivery-discord has 24 partitions, expected 12")
                .hasMessageEndingWith("create it anew");
    }

    @Test
    void looksAtTheTopicsOfItsOwnInstallation() {
        Map<String, Integer> counts = Map.of("chat-inbound", 6, "staging-chat-inbound", 24);
        var check = new PartitionCountCheck(new NamePrefix("staging-"), () -> counts);

        assertThatThrownBy(check::check)
                .hasMessageStartingWith("topic staging-chat-inbound has 24 partitions");
    }

    @Test
    void startsWithTopicsThatDoNotExistYet() {
        var check = new PartitionCountCheck(NamePrefix.NONE, () -> Map.of("chat-inbound", 12));

        assertThatCode(check::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    @Test
    void startsWithoutABrokerAndChecksLater() {
        var check =
                new PartitionCountCheck(
                        NamePrefix.NONE,
                        () -> {
                            throw new TimeoutException("no broker");
                        });

        assertThatCode(check::afterSingletonsInstantiated).doesNotThrowAnyException();
        assertThatThrownBy(check::check).isInstanceOf(TimeoutException.class);
    }
}
