package dev.parley.ingress.discord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Start, extent and order of a catch-up.
class CatchUpTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final long SERVER_CHANNEL = ScriptedHistory.SERVER_CHANNEL;
    private static final long DM = 2;

    private final ChannelPositions positions = new ChannelPositions(Duration.ofDays(1));
    private final CatchUp catchUp = new CatchUp(positions);
    private final ScriptedHistory history = new ScriptedHistory();
    private final List<String> handled = new ArrayList<>();

    @Test
    void readsNothingWithoutAPosition() throws Exception {
        history.add(
                DiscordMessages.inChannel(SERVER_CHANNEL, minutesAgo(1), "before the first start"));

        catchUp();

        assertThat(handled).isEmpty();
    }

    @Test
    void readsADirectChannelKnownOnlyByItsPosition() throws Exception {
        positions.advance(DM, minutesAgo(3), true);
        history.add(DiscordMessages.direct(DM, minutesAgo(3), "seen"));
        history.add(DiscordMessages.direct(DM, minutesAgo(2), "missed"));

        catchUp();

        assertThat(handled).containsExactly("missed");
    }

    @Test
    void readsAChannelWithoutAPosition() throws Exception {
        positions.advance(DM, minutesAgo(3), true);
        history.add(DiscordMessages.inChannel(SERVER_CHANNEL, minutesAgo(2), "missed"));
        history.add(
                DiscordMessages.inChannel(SERVER_CHANNEL, minutesAgo(60), "long before the gap"));

        catchUp();

        assertThat(handled).containsExactly("missed");
    }

    @Test
    void readsAKnownChannelFromItsOwnPosition() throws Exception {
        positions.advance(DM, minutesAgo(60), true);
        positions.advance(SERVER_CHANNEL, minutesAgo(1), false);
        history.add(DiscordMessages.direct(DM, minutesAgo(59), "missed long before the newest"));

        catchUp();

        assertThat(handled).containsExactly("missed long before the newest");
    }

    @Test
    void mergesAllChannelsInIdOrder() throws Exception {
        positions.advance(DM, minutesAgo(9), true);
        history.add(DiscordMessages.direct(DM, minutesAgo(8), "1"));
        history.add(DiscordMessages.inChannel(SERVER_CHANNEL, minutesAgo(7), "2"));
        history.add(DiscordMessages.direct(DM, minutesAgo(6), "3"));
        history.add(DiscordMessages.inChannel(SERVER_CHANNEL, minutesAgo(5), "4"));
        history.add(DiscordMessages.inChannel(SERVER_CHANNEL, minutesAgo(4), "5"));
        history.add(DiscordMessages.inChannel(SERVER_CHANNEL, minutesAgo(3), "6"));

        assertThat(catchUp()).isEqualTo(6);

        assertThat(handled).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void skipsAChannelWithoutNewMessages() throws Exception {
        positions.advance(SERVER_CHANNEL, minutesAgo(3), false);
        history.add(DiscordMessages.inChannel(SERVER_CHANNEL, minutesAgo(3), "seen"));

        catchUp();

        assertThat(history.asked()).isZero();
    }

    @Test
    void readsNoFurtherBackThanTheWindow() throws Exception {
        var twoDays = 2 * 24 * 60;
        positions.advance(DM, minutesAgo(twoDays), true);
        history.add(DiscordMessages.direct(DM, minutesAgo(twoDays - 1), "too old"));
        history.add(DiscordMessages.direct(DM, minutesAgo(1), "missed"));

        catchUp();

        assertThat(handled).containsExactly("missed");
    }

    @Test
    void readsLaterWhatCannotBeReadNow() throws Exception {
        positions.advance(DM, minutesAgo(9), true);
        history.add(DiscordMessages.direct(DM, minutesAgo(8), "missed"));
        history.add(DiscordMessages.inChannel(SERVER_CHANNEL, minutesAgo(7), "in order"));
        history.fail(DM);
        catchUp();
        positions.advance(DM, minutesAgo(1), true);
        history.heal();

        catchUp.retry(history, NOW, message -> handled.add(message.text()));

        assertThat(handled).containsExactly("in order", "missed");
        assertThat(catchUp.isComplete()).isTrue();
    }

    @Test
    void goesOnWhereAFailureCutItShort() throws Exception {
        positions.advance(DM, minutesAgo(9), true);
        for (var minute = 8; minute > 4; minute--) {
            history.add(DiscordMessages.direct(DM, minutesAgo(minute), "at " + minute));
        }
        history.failAfter(1);
        catchUp();
        history.heal();

        catchUp.retry(history, NOW, message -> handled.add(message.text()));

        assertThat(handled).containsExactly("at 8", "at 7", "at 6", "at 5");
    }

    @Test
    void leavesAChannelThatIsNotAccessible() throws Exception {
        positions.advance(DM, minutesAgo(9), true);
        history.close(DM);

        catchUp();

        assertThat(catchUp.isComplete()).isTrue();
    }

    private int catchUp() throws InterruptedException {
        return catchUp.run(history, NOW, message -> handled.add(message.text()));
    }

    private static long minutesAgo(int minutes) {
        return SnowflakeTime.lowestIdAt(NOW.minus(Duration.ofMinutes(minutes)));
    }
}
