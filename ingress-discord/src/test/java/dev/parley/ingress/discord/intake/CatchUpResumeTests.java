package dev.parley.ingress.discord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/// Where the next process has to resume when messages are published before a gap is read.
class CatchUpResumeTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final long SERVER_CHANNEL = ScriptedHistory.SERVER_CHANNEL;
    private static final long DM = 2;

    private final ChannelPositions positions = new ChannelPositions(Duration.ofDays(1));
    private final CatchUp catchUp = new CatchUp(positions);
    private final ScriptedHistory history = new ScriptedHistory();

    @Test
    void resumesBeforeWhatCannotBeRead() throws Exception {
        positions.advance(DM, minutesAgo(9), true);
        history.fail(DM);

        catchUp.run(history, NOW, _ -> {});

        assertThat(catchUp.resumeAfter(SERVER_CHANNEL, NOW)).hasValue(minutesAgo(9));
    }

    @Test
    void resumesAfterEachMessageOnceEverythingIsRead() throws Exception {
        positions.advance(DM, minutesAgo(9), true);
        history.add(DiscordMessages.direct(DM, minutesAgo(8), "missed"));
        history.fail(DM);
        catchUp.run(history, NOW, _ -> {});
        history.heal();

        catchUp.retry(history, NOW, _ -> assertThat(catchUp.resumeAfter(DM, NOW)).isEmpty());

        assertThat(catchUp.resumeAfter(DM, NOW)).isEmpty();
    }

    @Test
    void resumesAfterEachMessageWhileAReadableHistoryIsRead() throws Exception {
        positions.advance(DM, minutesAgo(9), true);
        history.add(DiscordMessages.direct(DM, minutesAgo(8), "missed"));

        catchUp.run(history, NOW, _ -> assertThat(catchUp.resumeAfter(DM, NOW)).isEmpty());

        assertThat(catchUp.resumeAfter(DM, NOW)).isEmpty();
    }

    @Test
    void resumesBeforeTheGapWhoseChannelsAreNotListed() throws Exception {
        positions.advance(DM, minutesAgo(60), true);
        positions.advance(SERVER_CHANNEL, minutesAgo(9), false);
        history.hideChannels();

        catchUp.run(history, NOW, _ -> {});
        positions.advance(DM, minutesAgo(1), true);

        assertThat(catchUp.resumeAfter(DM, NOW)).hasValue(minutesAgo(60));
        assertThat(catchUp.resumeAfter(SERVER_CHANNEL, NOW)).hasValue(minutesAgo(24));
    }

    private static long minutesAgo(int minutes) {
        return SnowflakeTime.lowestIdAt(NOW.minus(Duration.ofMinutes(minutes)));
    }
}
