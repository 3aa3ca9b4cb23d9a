package dev.parley.ingress.discord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What is read after a gap, from where and in which order.
class CatchUpTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final long SERVER_CHANNEL = 1;
    private static final long DM = 2;

    private final ChannelPositions positions = new ChannelPositions(Duration.ofDays(1));
    private final ScriptedHistory history = new ScriptedHistory();
    private final List<String> taken = new ArrayList<>();

    @Test
    void readsNothingWithoutAPosition() throws Exception {
        history.add(
                DiscordMessages.inChannel(SERVER_CHANNEL, minutesAgo(1), "before the first start"));

        catchUp();

        assertThat(taken).isEmpty();
    }

    @Test
    void readsADirectChannelKnownOnlyByItsPosition() throws Exception {
        positions.advance(DM, minutesAgo(3), true);
        history.add(DiscordMessages.direct(DM, minutesAgo(3), "seen"));
        history.add(DiscordMessages.direct(DM, minutesAgo(2), "missed"));

        catchUp();

        assertThat(taken).containsExactly("missed");
    }

    @Test
    void readsAChannelWithoutAPosition() throws Exception {
        positions.advance(DM, minutesAgo(3), true);
        history.add(DiscordMessages.inChannel(SERVER_CHANNEL, minutesAgo(2), "missed"));
        history.add(
                DiscordMessages.inChannel(SERVER_CHANNEL, minutesAgo(60), "long before the gap"));

        catchUp();

        assertThat(taken).containsExactly("missed");
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

        assertThat(taken).containsExactly("1", "2", "3", "4", "5", "6");
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

        assertThat(taken).containsExactly("missed");
    }

    private int catchUp() throws InterruptedException {
        return new CatchUp(positions).run(history, NOW, post -> taken.add(post.text()));
    }

    private static long minutesAgo(int minutes) {
        return SnowflakeTime.lowestIdAt(NOW.minus(Duration.ofMinutes(minutes)));
    }

    /// Channels that hold what a test puts into them, handed out two messages at a time.
    private static final class ScriptedHistory implements ChannelHistory {
        private final List<DiscordMessage> posts = new ArrayList<>();
        private int asked;

        void add(DiscordMessage post) {
            posts.add(post);
        }

        int asked() {
            return asked;
        }

        @Override
        public List<Channel> channels() {
            var last =
                    posts.stream()
                            .filter(post -> post.channelId() == SERVER_CHANNEL)
                            .mapToLong(DiscordMessage::messageId)
                            .max()
                            .orElse(0);
            return List.of(new Channel(SERVER_CHANNEL, last));
        }

        @Override
        public List<DiscordMessage> messagesAfter(long channelId, boolean direct, long messageId) {
            asked++;
            return posts.stream()
                    .filter(post -> post.channelId() == channelId && post.direct() == direct)
                    .filter(post -> post.messageId() > messageId)
                    .limit(2)
                    .toList();
        }
    }
}
