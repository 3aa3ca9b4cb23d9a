package dev.parley.ingress.discord.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingress.discord.intake.SessionStartLimit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/// The pauses between two sessions.
class ReconnectPolicyTests {

    private static final Duration DAY = Duration.ofDays(1);

    private final ReconnectPolicy policy = new ReconnectPolicy();

    @ParameterizedTest
    @ValueSource(ints = {4004, 4010, 4011, 4012, 4013, 4014})
    void startFewSessionsADayWhileDiscordRefusesForGood(int closeCode) {
        var starts = 0;
        for (var time = Duration.ZERO; time.compareTo(DAY) < 0; starts++) {
            time = time.plus(policy.afterClose(closeCode));
        }

        assertThat(starts).isLessThan(250);
    }

    @Test
    void growToAQuarterOfAnHour() {
        for (var refusals = 0; refusals < 10; refusals++) {
            var _ = policy.afterRefusal();
        }

        assertThat(policy.afterRefusal())
                .isBetween(Duration.ofSeconds(450), Duration.ofMinutes(15));
    }

    @Test
    void areShortAgainAfterAnotherClose() {
        for (var refusals = 0; refusals < 10; refusals++) {
            var _ = policy.afterClose(4014);
        }

        assertThat(policy.afterClose(4000)).isEqualTo(Duration.ofSeconds(30));
        assertThat(policy.afterClose(4014)).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void lastUntilTheResetWhenFewStartsAreLeft() {
        assertThat(ReconnectPolicy.beforeStart(new SessionStartLimit(3, Duration.ofHours(2))))
                .isEqualTo(Duration.ofHours(2));
        assertThat(ReconnectPolicy.beforeStart(new SessionStartLimit(900, Duration.ofHours(2))))
                .isZero();
    }
}
