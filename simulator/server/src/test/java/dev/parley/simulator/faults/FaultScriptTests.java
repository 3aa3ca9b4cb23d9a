package dev.parley.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Tests of the requests that a script strikes.
class FaultScriptTests {

    @ParameterizedTest
    @CsvSource({
        "POST /channels/*/messages, POST, /channels/1/messages, true",
        "POST /channels/*/messages, PATCH, /channels/1/messages, false",
        "POST /channels/*/messages, POST, /channels/1/messages/2, false",
        "/sendMessage, POST, /sendMessage, true",
        "'', GET, /anything, true"
    })
    void strikesWhatMatches(String match, String method, String path, boolean struck) {
        FaultScript script = script(fault(match, 1, 1));

        assertThat(script.next(Fault.When.BEFORE, method, path).isPresent()).isEqualTo(struck);
        assertThat(script.injected()).isEqualTo(struck ? 1 : 0);
    }

    @Test
    void strikesTheGivenNumberOfTimes() {
        FaultScript script = script(fault("", 2, 1));

        assertThat(strikes(script, 10)).isEqualTo(2);
    }

    @Test
    void strikesARepeatableShare() {
        int struck = strikes(script(fault("", 0, 0.1)), 10_000);

        assertThat(struck).isBetween(850, 1150);
        assertThat(strikes(script(fault("", 0, 0.1)), 10_000)).isEqualTo(struck);
    }

    @Test
    void strikesOnlyAtItsMoment() {
        FaultScript script = script(fault("", 1, 1));

        assertThat(script.next(Fault.When.AFTER, "GET", "/")).isEmpty();
    }

    @Test
    void refusesAShareOfZero() {
        assertThatThrownBy(() -> fault("", 0, 0)).hasMessageContaining("share");
    }

    private static int strikes(FaultScript script, int requests) {
        return (int)
                IntStream.range(0, requests)
                        .filter(i -> script.next(Fault.When.BEFORE, "GET", "/").isPresent())
                        .count();
    }

    private static FaultScript script(Fault fault) {
        return new FaultScript(List.of(fault), 42);
    }

    private static Fault fault(String match, int times, double share) {
        return new Fault(
                Fault.When.BEFORE, Fault.Kind.RESET, match, times, share, 1, Duration.ZERO);
    }
}
