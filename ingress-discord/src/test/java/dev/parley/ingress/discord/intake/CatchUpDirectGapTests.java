package dev.parley.ingress.discord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The gap that the first live message of a DM channel reveals.
class CatchUpDirectGapTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final long SERVER_CHANNEL = ScriptedHistory.SERVER_CHANNEL;
    private static final long DM = 2;

    private final ChannelPositions positions = new ChannelPositions(Duration.ofDays(1));
    private final CatchUp catchUp = new CatchUp(positions);
    private final ScriptedHistory history = new ScriptedHistory();

    @Test
    void holdsWhatWasWrittenWhileTheServiceWasAway() throws Exception {
        positions.advance(SERVER_CHANNEL, minutesAgo(9), false);
        for (var minute = 8; minute > 4; minute--) {
            history.add(DiscordMessages.direct(DM, minutesAgo(minute), "at " + minute));
        }
        startSession(NOW);

        var reading = catchUp.reveal(live(), NOW).orElseThrow().read(history);

        assertThat(textsOf(reading)).containsExactly("at 8", "at 7", "at 6", "at 5");
        assertThat(reading.rest()).isEmpty();
    }

    @Test
    void beginsWhereACatchUpReadsOtherUnknownChannels() throws Exception {
        positions.advance(SERVER_CHANNEL, minutesAgo(9), false);
        startSession(NOW);

        assertThat(catchUp.reveal(live(), NOW))
                .hasValue(new DirectGap(DM, minutesAgo(24), live().messageId()));
    }

    @Test
    void beginsWithTheFirstOfSeveralGaps() throws Exception {
        positions.advance(SERVER_CHANNEL, minutesAgo(9), false);
        startSession(NOW);
        positions.advance(SERVER_CHANNEL, minutesAgo(0), false);
        startSession(LATER);

        assertThat(catchUp.reveal(live(), LATER).orElseThrow().after()).isEqualTo(minutesAgo(24));
    }

    @Test
    void beginsNotBeforeTheWindow() throws Exception {
        var twoDays = 2 * 24 * 60;
        positions.advance(SERVER_CHANNEL, minutesAgo(twoDays), false);
        startSession(NOW);

        assertThat(catchUp.reveal(live(), NOW).orElseThrow().after())
                .isEqualTo(minutesAgo(24 * 60));
    }

    @Test
    void endsBeforeTheLiveMessage() throws Exception {
        positions.advance(SERVER_CHANNEL, minutesAgo(9), false);
        startSession(NOW);
        history.add(DiscordMessages.direct(DM, minutesAgo(2), "missed"));
        history.add(live());
        history.add(DiscordMessages.direct(DM, minutesAgo(0), "live too"));

        var reading = catchUp.reveal(live(), NOW).orElseThrow().read(history);

        assertThat(textsOf(reading)).containsExactly("missed");
    }

    @Test
    void isReadOnce() throws Exception {
        positions.advance(SERVER_CHANNEL, minutesAgo(9), false);
        startSession(NOW);

        assertThat(catchUp.reveal(live(), NOW)).isPresent();
        assertThat(catchUp.reveal(live(), NOW)).isEmpty();
    }

    @Test
    void isReadByTheCatchUpOfANewSession() throws Exception {
        positions.advance(SERVER_CHANNEL, minutesAgo(9), false);
        startSession(NOW);
        history.add(DiscordMessages.direct(DM, minutesAgo(2), "missed"));
        assertThat(catchUp.reveal(live(), NOW)).isPresent();

        assertThat(startSession(NOW)).containsExactly("missed");
    }

    @Test
    void doesNotExistBeforeTheFirstMessage() throws Exception {
        startSession(NOW);

        assertThat(catchUp.reveal(live(), NOW)).isEmpty();
    }

    @Test
    void doesNotExistAWindowAfterTheLastSessionStarted() throws Exception {
        positions.advance(SERVER_CHANNEL, minutesAgo(9), false);
        startSession(NOW);

        assertThat(catchUp.reveal(live(), NOW.plus(positions.window()).plusSeconds(1))).isEmpty();
    }

    @Test
    void doesNotExistInAChannelOfAServer() throws Exception {
        positions.advance(DM, minutesAgo(9), true);
        startSession(NOW);

        var inPublic = DiscordMessages.inChannel(SERVER_CHANNEL, minutesAgo(1), "live");

        assertThat(catchUp.reveal(inPublic, NOW)).isEmpty();
    }

    @Test
    void isRememberedAndReadLaterWhenItCannotBeRead() throws Exception {
        positions.advance(SERVER_CHANNEL, minutesAgo(9), false);
        startSession(NOW);
        for (var minute = 8; minute > 4; minute--) {
            history.add(DiscordMessages.direct(DM, minutesAgo(minute), "at " + minute));
        }
        history.failAfter(1);
        var reading = catchUp.reveal(live(), NOW).orElseThrow().read(history);
        assertThat(textsOf(reading)).containsExactly("at 8", "at 7");

        catchUp.leaveUnread(reading.rest().orElseThrow());
        positions.advance(DM, live().messageId(), true);

        assertThat(catchUp.isComplete()).isFalse();
        assertThat(catchUp.resumeAfter(DM, NOW)).hasValue(minutesAgo(7));
        history.heal();
        var later = new ArrayList<String>();
        catchUp.retry(history, NOW, message -> later.add(message.text()));
        assertThat(later).containsExactly("at 6", "at 5");
        assertThat(catchUp.isComplete()).isTrue();
    }

    private List<String> startSession(Instant now) throws InterruptedException {
        var texts = new ArrayList<String>();
        catchUp.run(history, now, message -> texts.add(message.text()));
        return texts;
    }

    private static List<String> textsOf(DirectGap.Reading reading) {
        return reading.messages().stream().map(DiscordMessage::text).toList();
    }

    private static DiscordMessage live() {
        return DiscordMessages.direct(DM, minutesAgo(1), "live");
    }

    private static long minutesAgo(int minutes) {
        return SnowflakeTime.lowestIdAt(NOW.minus(Duration.ofMinutes(minutes)));
    }
}
