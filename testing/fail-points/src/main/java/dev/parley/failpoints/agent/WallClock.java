package dev.parley.failpoints.agent;

import static java.util.Collections.synchronizedSet;

import dev.parley.failpoints.ClockMark;
import dev.parley.failpoints.ClockShift;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/// Wall clock of the process with the shift that is in force; the services' edited methods read it.
public final class WallClock {

    private static final InstantSource MACHINE = InstantSource.system();

    private static volatile @Nullable ShiftInForce inForce;

    private WallClock() {}

    /// Lets a shift be in force from now on; null for none.
    static void shiftBy(@Nullable ClockShift shift) {
        inForce = shift == null ? null : new ShiftInForce(shift);
    }

    /// Replaces [System#currentTimeMillis].
    public static long millis() {
        return MACHINE.millis() + offset(ClockMark.READ_BY_SERVICE).toMillis();
    }

    /// Replaces the time of a record that Kafka's client is about to send.
    ///
    /// @param own null if the client has to choose it
    public static @Nullable Long timestamp(@Nullable Long own) {
        return own != null || inForce == null
                ? own
                : Long.valueOf(MACHINE.millis() + offset(ClockMark.STAMPED_A_RECORD).toMillis());
    }

    /// Replaces [Instant#now()].
    public static Instant instant() {
        return MACHINE.instant().plus(offset(ClockMark.READ_BY_SERVICE));
    }

    /// Replaces [Clock#systemUTC].
    public static Clock clock() {
        return new Zoned(ZoneOffset.UTC);
    }

    /// Replaces [InstantSource#system].
    public static InstantSource source() {
        return clock();
    }

    private static Duration offset(ClockMark reader) {
        var shift = inForce;
        return shift == null ? Duration.ZERO : shift.read(reader);
    }

    /// A shift and who has read it.
    private record ShiftInForce(ClockShift shift, Duration offset, Set<ClockMark> marks) {

        ShiftInForce(ClockShift shift) {
            this(shift, shift.offset(), synchronizedSet(EnumSet.noneOf(ClockMark.class)));
        }

        /// The first read of each reader leaves a mark.
        Duration read(ClockMark reader) {
            if (marks.add(reader)) {
                shift.leave(reader);
            }
            return offset;
        }
    }

    private static final class Zoned extends Clock {

        private final ZoneId zone;

        Zoned(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(other);
        }

        @Override
        public Instant instant() {
            return WallClock.instant();
        }
    }
}
