package dev.parley.egress.discord.delivery;

import static dev.parley.egress.discord.delivery.Setting.CHANNEL;
import static dev.parley.egress.discord.delivery.Setting.START;
import static dev.parley.egress.discord.delivery.Setting.TURN;
import static dev.parley.egress.discord.delivery.Setting.command;
import static dev.parley.egress.discord.delivery.Setting.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.delivery.Command;
import dev.parley.delivery.Ending;
import dev.parley.delivery.PartState;
import dev.parley.delivery.testing.MemoryLedger;
import dev.parley.discord.DiscordError.Network;
import dev.parley.discord.DiscordError.NotFound;
import dev.parley.discord.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.DiscordError.ServerError;
import dev.parley.discord.Outcome;
import dev.parley.discord.content.AllowedMentions;
import dev.parley.discord.content.Embed;
import dev.parley.discord.content.MessageContent;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Lost answers and crashes: everything is seen once, whatever happens in between.
class RepeatedSendingTests {

    private static final Outcome<?> LOST =
            new Outcome.Unclear<>(new Network("HttpTimeoutException"));

    private final Setting setting = new Setting();

    @Test
    void endsAsBeforeWhenACommandComesAgain() throws Exception {
        var first = setting.carrier().carryOut(reply("hello"));
        var second = setting.carrier().carryOut(reply("hello"));

        assertThat(second).isEqualTo(first);
        assertThat(setting.discord.calls()).containsExactly("SendMessage");
    }

    @Test
    void repeatsUnderTheSameNonceWhenTheAnswerWasLost() throws Exception {
        setting.discord.failAfter(LOST);

        var ending = setting.carrier().carryOut(reply("hello"));

        assertThat(ending).isEqualTo(new Ending.Delivered(List.of("1")));
        assertThat(setting.discord.texts()).containsExactly("hello");
        assertThat(setting.discord.calls()).containsExactly("SendMessage", "SendMessage");
        assertThat(setting.meters.unclearAttempts()).isEqualTo(1);
    }

    @Test
    void sendsAgainAfterACrashWithinTheNoncesWindow() throws Exception {
        crashBetweenSendingAndNoting();
        setting.time.advance(Duration.ofSeconds(30));

        var ending = setting.carrier().carryOut(reply("hello"));

        assertThat(ending).isEqualTo(new Ending.Delivered(List.of("1")));
        assertThat(setting.discord.texts()).containsExactly("hello");
    }

    @Test
    void looksBeforeSendingAfterACrashOutsideTheNoncesWindow() throws Exception {
        crashBetweenSendingAndNoting();
        setting.time.advance(Duration.ofMinutes(10));

        var ending = setting.carrier().carryOut(reply("hello"));

        assertThat(ending).isEqualTo(new Ending.Delivered(List.of("1")));
        assertThat(setting.discord.calls())
                .containsExactly("SendMessage", "ReadSelf", "ListMessages");
    }

    @Test
    void sendsWhatALookDidNotFind() throws Exception {
        var _ = setting.ledger.claim(TURN, 0, START);
        setting.time.advance(Duration.ofMinutes(10));

        var ending = setting.carrier().carryOut(reply("hello"));

        assertThat(ending).isEqualTo(new Ending.Delivered(List.of("1")));
        assertThat(setting.discord.calls())
                .containsExactly("ReadSelf", "ListMessages", "SendMessage");
    }

    @Test
    void looksForAnOldCommandWhoseClaimTheDatabaseForgot() throws Exception {
        crashBetweenSendingAndNoting();
        setting.ledger.forget(TURN);
        setting.time.advance(Duration.ofMinutes(10));

        var _ = setting.carrier().carryOut(reply("hello"));

        assertThat(setting.discord.texts()).containsExactly("hello");
    }

    @Test
    void looksWhenRepeatsTookLongerThanTheWindow() throws Exception {
        setting.discord.failAfter(LOST);
        for (var second = 0; second < 120; second++) {
            setting.discord.failBefore(new RateLimitWaitTooLong(Duration.ofMinutes(5)));
        }

        var _ = setting.carrier().carryOut(reply("hello"));

        assertThat(setting.discord.calls()).endsWith("SendMessage", "ReadSelf", "ListMessages");
        assertThat(setting.discord.texts()).containsExactly("hello");
    }

    @Test
    void doesNotReportAsExpiredWhatIsVisible() throws Exception {
        crashBetweenSendingAndNoting();
        setting.time.advance(Duration.ofHours(25));

        assertThat(setting.carrier().carryOut(reply("hello")))
                .isEqualTo(new Ending.Delivered(List.of("1")));
    }

    @Test
    void takesAMessageThatWasDeletedMeanwhileAsDelivered() throws Exception {
        setting.discord.failBefore(LOST);
        setting.discord.failBefore(new NotFound(10_008, "Unknown Message"));

        assertThat(setting.carrier().carryOut(reply("hello")))
                .isEqualTo(Ending.Delivered.withoutMessage());
    }

    @Test
    void looksForEmbedsByWhatTheyShow() throws Exception {
        setting.time.advance(Duration.ofMinutes(10));
        var carrier = setting.carrier();

        var _ = carrier.carryOut(embed("first"));
        setting.ledger.forget(embed("first").deliveryId());
        var _ = carrier.carryOut(embed("first"));
        var _ = carrier.carryOut(embed("second"));

        assertThat(setting.discord.messages())
                .flatExtracting(shown -> shown.message().embeds())
                .containsExactly("first", "second");
    }

    @Test
    void takesOneOfTwoMessagesThatSayTheSameForOneOnly() throws Exception {
        setting.time.advance(Duration.ofMinutes(10));
        var carrier = setting.carrier();

        for (var number = 0; number < 3; number++) {
            var alert = new DiscordErrand.SayText(CHANNEL, "alert", AllowedMentions.NONE, null);
            var _ = carrier.carryOut(command("alert " + number, alert));
        }

        assertThat(setting.discord.texts()).containsExactly("alert", "alert", "alert");
    }

    private static Command embed(String title) {
        var content = MessageContent.of(Embed.titled(title).build());
        return command(title, new DiscordErrand.Say(CHANNEL, content, null));
    }

    @Test
    void everythingIsSeenOnceInOrderWhateverHappens() throws Exception {
        for (var seed = 0; seed < 3_000; seed++) {
            var story = new Setting();
            endure(story, new Random(seed));
            assertThat(story.discord.texts())
                    .as("seed %d", seed)
                    .extracting(text -> text.length() + text.substring(0, 1))
                    .containsExactly("1999a", "1999b", "1c");
        }
    }

    private static void endure(Setting story, Random random) throws InterruptedException {
        var text = "a".repeat(1_999) + "\n" + "b".repeat(1_999) + "\nc";
        for (var trouble = random.nextInt(12); trouble > 0; trouble--) {
            switch (random.nextInt(6)) {
                case 0 -> story.discord.failAfter(LOST);
                case 1 ->
                        story.discord.failBefore(new Outcome.Unclear<>(new ServerError(502, null)));
                case 2 -> story.discord.failBefore(new Network("ConnectException"));
                case 3 ->
                        story.discord.failBefore(
                                new RateLimitWaitTooLong(Duration.ofSeconds(random.nextInt(200))));
                case 4 -> story.ledger.crashBefore(PartState.Sent.class);
                default -> story.time.advance(Duration.ofSeconds(random.nextInt(300)));
            }
            if (random.nextInt(3) == 0) {
                attempt(story, text);
                if (random.nextInt(4) == 0) {
                    story.ledger.forget(TURN);
                }
            }
        }
        while (!attempt(story, text)) {
            story.time.advance(Duration.ofSeconds(1));
        }
    }

    private static boolean attempt(Setting story, String text) throws InterruptedException {
        try {
            return story.carrier().carryOut(reply(text)) instanceof Ending.Delivered;
        } catch (MemoryLedger.Crash e) {
            return false;
        }
    }

    private void crashBetweenSendingAndNoting() {
        setting.ledger.crashBefore(PartState.Sent.class);
        assertThatThrownBy(() -> setting.carrier().carryOut(reply("hello")))
                .isInstanceOf(MemoryLedger.Crash.class);
        assertThat(setting.discord.texts()).containsExactly("hello");
    }
}
