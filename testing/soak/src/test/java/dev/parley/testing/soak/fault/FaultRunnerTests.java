package dev.parley.testing.soak.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Tests that only faults that happened are counted.
class FaultRunnerTests {

    private final FaultTally tally = new FaultTally(List.of("kind"), 1);

    @Test
    void countsAFaultThatHappened() {
        var _ = run(new Kind(0));

        assertThat(tally.struck()).containsEntry("kind", List.of("something"));
        assertThat(tally.missing()).isEmpty();
    }

    @Test
    void triesAFaultAgainThatDidNotHappen() {
        var _ = run(new Kind(2));

        assertThat(tally.missing()).isEmpty();
        assertThat(tally.failures()).containsEntry("kind", List.of("nobody came", "nobody came"));
    }

    @Test
    void missesAFaultThatNeverHappened() {
        var _ = run(new Kind(Integer.MAX_VALUE));

        assertThat(tally.missing()).containsExactly("kind");
    }

    @Test
    void makesUpForAFaultThatCouldNotHappenInItsRound() {
        var runner = run(new Kind(4));

        runner.makeUp(new Random(1));

        assertThat(tally.missing()).isEmpty();
    }

    private FaultRunner run(SoakFault kind) {
        var runner =
                new FaultRunner(
                        List.of(new FaultLane("lane", List.of(kind))),
                        tally,
                        Duration.ofMinutes(1),
                        Duration.ZERO,
                        _ -> {});
        runner.run(FaultSchedule.of(1, List.of("kind"), 1).rounds().getFirst(), Duration.ZERO);
        return runner;
    }

    private record Kind(int failures, AtomicInteger attempts) implements SoakFault {

        Kind(int failures) {
            this(failures, new AtomicInteger());
        }

        @Override
        public String name() {
            return "kind";
        }

        @Override
        public String fire(Random random) throws FaultNotFiredException {
            if (attempts.getAndIncrement() < failures) {
                throw new FaultNotFiredException("nobody came");
            }
            return "something";
        }
    }
}
