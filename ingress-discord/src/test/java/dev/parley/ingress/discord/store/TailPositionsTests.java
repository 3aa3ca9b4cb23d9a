package dev.parley.ingress.discord.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingress.discord.intake.ChannelPositions;
import dev.parley.ingress.discord.intake.SnowflakeTime;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/// Where the next process resumes.
class TailPositionsTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final long CHANNEL = 1;
    private static final long OTHER = 2;

    private final TailPositions tail = new TailPositions();

    @Test
    void resumesAfterTheLastMessage() {
        tail.add(CHANNEL, minutesAgo(9), false, null);
        tail.add(CHANNEL, minutesAgo(8), false, null);

        assertThat(start(CHANNEL)).isEqualTo(minutesAgo(8));
    }

    @Test
    void resumesWhereAMessageSays() {
        tail.add(CHANNEL, minutesAgo(9), false, null);
        tail.add(CHANNEL, minutesAgo(1), false, Long.toString(minutesAgo(9)));

        assertThat(start(CHANNEL)).isEqualTo(minutesAgo(9));
    }

    @Test
    void resumesAmongTheMessagesThatWereReadLate() {
        tail.add(CHANNEL, minutesAgo(1), false, Long.toString(minutesAgo(9)));
        tail.add(CHANNEL, minutesAgo(8), false, null);

        assertThat(start(CHANNEL)).isEqualTo(minutesAgo(8));
    }

    @Test
    void readsAChannelWithoutAPositionFromBeforeTheGap() {
        tail.add(CHANNEL, minutesAgo(1), false, Long.toString(minutesAgo(60)));

        assertThat(start(OTHER)).isLessThan(minutesAgo(60));
    }

    @Test
    void ignoresWhatIsNotAnId() {
        tail.add(CHANNEL, minutesAgo(1), false, "soon");

        assertThat(start(CHANNEL)).isEqualTo(minutesAgo(1));
    }

    @Test
    void ignoresALaterId() {
        tail.add(CHANNEL, minutesAgo(2), false, Long.toString(minutesAgo(1)));

        assertThat(start(CHANNEL)).isEqualTo(minutesAgo(2));
    }

    private long start(long channelId) {
        var positions = new ChannelPositions(Duration.ofDays(1));
        tail.applyTo(positions);
        return positions.catchUpStart(channelId, NOW).orElseThrow();
    }

    private static long minutesAgo(int minutes) {
        return SnowflakeTime.lowestIdAt(NOW.minus(Duration.ofMinutes(minutes)));
    }
}
