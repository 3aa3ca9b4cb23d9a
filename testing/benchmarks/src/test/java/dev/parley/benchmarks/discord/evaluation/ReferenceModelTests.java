package dev.parley.benchmarks.discord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.benchmarks.discord.workload.Scenario;
import dev.parley.benchmarks.discord.workload.WorkloadOperation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.IntStream;

/// Tests of [ReferenceModel].
class ReferenceModelTests {

    private static final long TRAVEL_MILLIS = 50;

    @ParameterizedTest
    @CsvSource({"S1, 25.0", "S1-fixed, 10.4", "S5, 9.75", "S2, 7.0", "S7, 3.0", "H, 24.4"})
    void spansAsLongAsTheLimitsMakeIt(String scenario, double seconds) {
        var arrivals = arrivals(Scenario.named(List.of(scenario)).getFirst());

        assertThat((arrivals.getLast() - arrivals.getFirst()) / 1e9).isEqualTo(seconds);
    }

    @Test
    void keepsOneOperationInFlightPerChannel() {
        var arrivals = arrivals(Scenario.S1_LEAKY);

        assertThat(arrivals.get(1) - arrivals.get(0)).isEqualTo(100_000_000);
    }

    @Test
    void keepsTheGlobalLimitInEverySecond() {
        var arrivals = arrivals(Scenario.S2);

        for (var each = 50; each < arrivals.size(); each++) {
            assertThat(arrivals.get(each) - arrivals.get(each - 50))
                    .isGreaterThanOrEqualTo(1_000_000_000);
        }
    }

    private static List<Long> arrivals(Scenario scenario) {
        return ReferenceModel.arrivals(scenario.conditions(), operations(scenario), TRAVEL_MILLIS);
    }

    private static List<WorkloadOperation> operations(Scenario scenario) {
        var load = scenario.workload();
        return load.operations(
                "t",
                IntStream.range(0, load.channels()).mapToObj(Integer::toString).toList(),
                IntStream.range(0, load.count()).mapToObj(Integer::toString).toList());
    }
}
