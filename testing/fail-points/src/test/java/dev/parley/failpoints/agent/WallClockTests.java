package dev.parley.failpoints.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import dev.parley.failpoints.ClockMark;
import dev.parley.failpoints.ClockShift;
import dev.parley.failpoints.FailPointControl;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/// The clock of a service's own classes and the time of its records, while a shift is in force.
class WallClockTests {

    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final ServiceClasses service =
            ServiceClasses.of("conversation-service", List.of(ClockEdits.ofKafka()));
    @TempDir private Path control;
    private ClockShift shift;

    @BeforeEach
    void orderShift() {
        shift = new FailPointControl(control).shiftClock(AHEAD);
    }

    @AfterEach
    void endShift() throws Exception {
        WallClock.shiftBy(null);
        service.close();
    }

    @Test
    void shiftsTheClockOfAService() throws Exception {
        var clock = clockOfService();
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));

        WallClock.shiftBy(shift);

        assertThat(clock.instant())
                .isCloseTo(Instant.now().plus(AHEAD), within(1, ChronoUnit.MINUTES));
    }

    private Clock clockOfService() throws Exception {
        var configuration =
                service.create("dev.parley.support.service.config.ServiceConfiguration");
        return (Clock) Objects.requireNonNull(service.call(configuration, "clock"));
    }

    @Test
    void shiftsTheTimeOfARecord() {
        var sent = record(null);
        assertThat(service.call(sent, "timestamp")).isNull();

        WallClock.shiftBy(shift);

        assertThat(service.call(sent, "timestamp"))
                .asInstanceOf(LONG)
                .isCloseTo(System.currentTimeMillis() + AHEAD.toMillis(), within(60_000L));
        assertThat(shift.has(ClockMark.STAMPED_A_RECORD)).isTrue();
    }

    @Test
    void keepsTheTimeThatARecordHas() {
        WallClock.shiftBy(shift);

        assertThat(service.call(record(5L), "timestamp")).isEqualTo(5L);
    }

    private Object record(@Nullable Long timestamp) {
        return service.create(
                "org.apache.kafka.clients.producer.ProducerRecord",
                "topic",
                0,
                timestamp,
                "key",
                "value");
    }

    @Test
    void leavesTheTimersOfKafkasClientAlone() throws Exception {
        var type = service.loadClass("org.apache.kafka.common.utils.SystemTime");
        var time = Objects.requireNonNull(service.call(type, "getSystemTime"));

        WallClock.shiftBy(shift);

        assertThat(service.call(time, "milliseconds"))
                .asInstanceOf(LONG)
                .isCloseTo(System.currentTimeMillis(), within(60_000L));
    }

    @Test
    void marksThatTheServiceReadTheShiftedClock() throws Exception {
        var clock = clockOfService();
        WallClock.shiftBy(shift);
        assertThat(shift.has(ClockMark.READ_BY_SERVICE)).isFalse();

        var _ = clock.instant();

        assertThat(shift.has(ClockMark.READ_BY_SERVICE)).isTrue();
        assertThat(shift.has(ClockMark.STAMPED_A_RECORD)).isFalse();
    }

    @Test
    void takesNoMarkOfAnEarlierShiftForItsOwn() {
        shift.leave(ClockMark.READ_BY_SERVICE);

        var later = new FailPointControl(control).shiftClock(AHEAD);

        assertThat(later.has(ClockMark.READ_BY_SERVICE)).isFalse();
    }
}
