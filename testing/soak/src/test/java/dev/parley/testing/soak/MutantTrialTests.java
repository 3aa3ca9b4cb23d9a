package dev.parley.testing.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.failpoints.Mutant;
import dev.parley.testing.soak.fault.FaultTally;
import dev.parley.testing.soak.judge.RunJudge;
import dev.parley.testing.soak.report.Judgement;
import dev.parley.testing.soak.report.SoakReport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Tests of the mutants' trials.
class MutantTrialTests {

    @ParameterizedTest
    @EnumSource
    void namesAJudge(Mutant mutant) {
        assertThat(MutantTrial.of(mutant).judge()).isIn(judges());
    }

    @Test
    void leavesNoJudgeWithoutAMutant() {
        assertThat(Arrays.stream(Mutant.values()).map(each -> MutantTrial.of(each).judge()))
                .containsAll(judges());
    }

    @Test
    void isCaughtByItsOwnJudgeOnly() {
        var trial = MutantTrial.of(Mutant.RECEIPT_DROPPED);

        assertThat(trial.isCaughtBy(report("receipts"))).isTrue();
        assertThat(trial.isCaughtBy(report("lost"))).isFalse();
    }

    private static SoakReport report(String judge) {
        return new SoakReport(
                1,
                1,
                List.of(),
                new FaultTally(List.of(), 1),
                List.of(new Judgement(judge, List.of("a breach"))),
                Path.of(""));
    }

    private static List<String> judges() {
        return RunJudge.all().stream().map(RunJudge::name).toList();
    }
}
