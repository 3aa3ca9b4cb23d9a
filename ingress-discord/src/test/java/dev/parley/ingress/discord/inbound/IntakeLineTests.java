package dev.parley.ingress.discord.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.ingress.ChatInbound;
import dev.parley.ingress.Deed;
import dev.parley.ingress.Happening;
import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.ingress.discord.intake.History;
import dev.parley.ingress.discord.intake.Positions;
import dev.parley.ingress.discord.intake.Post;
import dev.parley.ingress.discord.intake.Posts;
import dev.parley.ingress.discord.intake.Snowflake;
import dev.parley.ingress.discord.intake.TakenMessages;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/// The order in which things leave the line.
class IntakeLineTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final long DM = 2;

    private final RecordingOut out = new RecordingOut();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final IntakeLine line =
            new IntakeLine(
                    10,
                    out,
                    (positions, _) -> positions.seen(DM, at(9), true),
                    new Positions(Duration.ofDays(1)),
                    new TakenMessages(10),
                    meters,
                    Clock.fixed(NOW, ZoneOffset.UTC));
    private final Thread thread = Thread.ofVirtual().unstarted(line);

    @AfterEach
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Test
    void whatWasMissedComesBeforeWhatIsToldNow() throws Exception {
        line.sessionBegan("7", holding(Posts.direct(DM, at(8), "missed")));
        line.told(new Dispatch.Posted(Posts.direct(DM, at(1), "now")));

        thread.start();

        await().untilAsserted(() -> assertThat(out.texts()).containsExactly("missed", "now"));
    }

    @Test
    void aBrokenChannelListDoesNotStopTheLine() throws Exception {
        line.sessionBegan("7", new BrokenHistory());
        line.told(new Dispatch.Posted(Posts.direct(DM, at(1), "now")));

        thread.start();

        await().untilAsserted(() -> assertThat(out.texts()).containsExactly("now"));
    }

    @Test
    void countsWhatItIgnores() throws Exception {
        line.sessionBegan("7", holding());
        line.told(new Dispatch.Posted(Posts.inChannel(1, at(1), "among people")));

        thread.start();

        await().untilAsserted(() ->
                assertThat(
                                meters.counter("parley.ingress.ignored", "reason", "not-addressed")
                                        .count())
                        .isEqualTo(1));
    }

    private static long at(int minutesAgo) {
        return Snowflake.at(NOW.minus(Duration.ofMinutes(minutesAgo)));
    }

    private static History holding(Post... posts) {
        return new History() {
            @Override
            public List<Channel> channels() {
                return List.of();
            }

            @Override
            public List<Post> after(long channelId, boolean direct, long messageId) {
                return List.of(posts).stream()
                        .filter(post -> post.messageId() > messageId)
                        .toList();
            }
        };
    }

    private static final class BrokenHistory implements History {
        @Override
        public List<Channel> channels() {
            throw new IllegalStateException("a server without a channel list");
        }

        @Override
        public List<Post> after(long channelId, boolean direct, long messageId) {
            return List.of();
        }
    }

    private static final class RecordingOut implements ChatInbound {
        private final List<Happening> happenings = new CopyOnWriteArrayList<>();

        @Override
        public CompletableFuture<Void> send(Happening happening) {
            happenings.add(happening);
            return CompletableFuture.completedFuture(null);
        }

        List<String> texts() {
            return happenings.stream()
                    .map(Happening::deed)
                    .map(deed -> ((Deed.Wrote) deed).text())
                    .toList();
        }
    }
}
