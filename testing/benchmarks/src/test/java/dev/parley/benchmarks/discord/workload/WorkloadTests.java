package dev.parley.benchmarks.discord.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.IntStream;

/// Tests of [Workload].
class WorkloadTests {

    @Test
    void alternatesBetweenChannels() {
        var operations =
                new Workload(WorkloadOperation.Kind.SEND, 2, 2, 30)
                        .operations("x", List.of("a", "b"), List.of());

        assertThat(operations)
                .extracting(WorkloadOperation::channel)
                .containsExactly("a", "b", "a", "b");
        assertThat(operations)
                .extracting(WorkloadOperation::atMillis)
                .containsExactly(0L, 0L, 30L, 30L);
    }

    @Test
    void reactsToEachMessageOnce() {
        var operations =
                new Workload(WorkloadOperation.Kind.REACT, 1, 2, 0)
                        .operations("x", List.of("a"), List.of("m1", "m2"));

        assertThat(operations)
                .extracting(WorkloadOperation::correlationKey)
                .containsExactly("m1", "m2");
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void idsServeAsNonces(Scenario scenario) {
        var channels =
                IntStream.range(0, scenario.workload().channels())
                        .mapToObj(Integer::toString)
                        .toList();
        var messages =
                IntStream.range(0, scenario.workload().count())
                        .mapToObj(Integer::toString)
                        .toList();

        assertThat(
                        scenario.workload()
                                .operations(scenario.idPrefix() + "-999-9", channels, messages))
                .extracting(WorkloadOperation::id)
                .allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(25))
                .doesNotHaveDuplicates();
    }
}
