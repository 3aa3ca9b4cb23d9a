package dev.parley.testing.soak.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testing.soak.fault.FaultTally;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/// Tests of verdict and text.
class SoakReportTests {

    private static final Judgement KEPT = new Judgement("lost", List.of());
    private static final Judgement BROKEN =
            new Judgement("twice", List.of("'a1' is visible twice"));

    private final FaultTally tally = new FaultTally(List.of("kill", "cut"), 2);

    @Test
    void passesWhenEveryKindHappenedAsOftenAsAsked() {
        fire("kill", 2);
        fire("cut", 3);

        assertThat(report(KEPT).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void isInvalidWhenOneKindHappenedTooSeldom() {
        fire("kill", 2);
        fire("cut", 1);
        tally.failed("cut", "nobody uses the link");

        assertThat(report(KEPT).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report(KEPT).markdown())
                .contains("| cut | 2 | 1 |")
                .contains("**cut** happened too seldom: [nobody uses the link]");
    }

    @Test
    void isViolatedEvenWhenAKindIsMissing() {
        assertThat(report(KEPT, BROKEN).verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(report(KEPT, BROKEN).markdown())
                .contains("**twice**: 'a1' is visible twice")
                .contains("Logs: /logs");
    }

    private void fire(String kind, int times) {
        for (var count = 0; count < times; count++) {
            tally.fired(kind, "something");
        }
    }

    private SoakReport report(Judgement... judgements) {
        return new SoakReport(7, 2, List.of(), tally, List.of(judgements), Path.of("/logs"));
    }
}
