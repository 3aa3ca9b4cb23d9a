package dev.parley.egress.discord.delivery;

import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.CHANNEL;
import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.START;
import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.TURN;
import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.command;
import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.discord.content.AllowedMentions;
import dev.parley.discord.content.Embed;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.DiscordError.Network;
import dev.parley.discord.model.DiscordError.NotFound;
import dev.parley.discord.model.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.model.DiscordError.ServerError;
import dev.parley.discord.model.Outcome;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.testing.InMemoryLedger;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Lost answers and crashes: everything is seen once, whatever happens in between.
class RepeatedSendTests {

    private static final Outcome<?> LOST =
            new Outcome.Unclear<>(new Network("HttpTimeoutException"));

    private final DiscordDeliveryFixture setting = new DiscordDeliveryFixture();

    @Test
    void endsAsBeforeWhenACommandComesAgain() throws Exception {
        var first = setting.handler().deliver(reply("hello"));
        var second = setting.handler().deliver(reply("hello"));

        assertThat(second).isEqualTo(first);
        assertThat(setting.discord.calls()).containsExactly("SendMessage");
    }

    @Test
    void repeatsUnderTheSameNonceWhenTheAnswerWasLost() throws Exception {
        setting.discord.failAfter(LOST);

        var ending = setting.handler().deliver(reply("hello"));

        assertThat(ending).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(setting.discord.texts()).containsExactly("hello");
        assertThat(setting.discord.calls()).containsExactly("SendMessage", "SendMessage");
        assertThat(setting.metrics.unclearAttempts()).isEqualTo(1);
    }

    @Test
    void sendsAgainAfterACrashWithinTheNoncesWindow() throws Exception {
        crashBetweenSendingAndNoting();
        setting.time.advance(Duration.ofSeconds(30));

        var ending = setting.handler().deliver(reply("hello"));

        assertThat(ending).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(setting.discord.texts()).containsExactly("hello");
    }

    @Test
    void looksBeforeSendingAfterACrashOutsideTheNoncesWindow() throws Exception {
        crashBetweenSendingAndNoting();
        setting.time.advance(Duration.ofMinutes(10));

        var ending = setting.handler().deliver(reply("hello"));

        assertThat(ending).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(setting.discord.calls())
                .containsExactly("SendMessage", "ReadSelf", "ListMessages");
    }

    @Test
    void sendsWhatALookDidNotFind() throws Exception {
        var _ = setting.ledger.tryStart(TURN, 0, START);
        setting.time.advance(Duration.ofMinutes(10));

        var ending = setting.handler().deliver(reply("hello"));

        assertThat(ending).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(setting.discord.calls())
                .containsExactly("ReadSelf", "ListMessages", "SendMessage");
    }

    @Test
    void looksForAnOldCommandWhoseClaimTheDatabaseForgot() throws Exception {
        crashBetweenSendingAndNoting();
        setting.ledger.forget(TURN);
        setting.time.advance(Duration.ofMinutes(10));

        var _ = setting.handler().deliver(reply("hello"));

        assertThat(setting.discord.texts()).containsExactly("hello");
    }

    @Test
    void looksWhenRepeatsTookLongerThanTheWindow() throws Exception {
        setting.discord.failAfter(LOST);
        for (var second = 0; second < 120; second++) {
            setting.discord.failBefore(new RateLimitWaitTooLong(Duration.ofMinutes(5)));
        }

        var _ = setting.handler().deliver(reply("hello"));

        assertThat(setting.discord.calls()).endsWith("SendMessage", "ReadSelf", "ListMessages");
        assertThat(setting.discord.texts()).containsExactly("hello");
    }

    @Test
    void doesNotReportAsExpiredWhatIsVisible() throws Exception {
        crashBetweenSendingAndNoting();
        setting.time.advance(Duration.ofHours(25));

        assertThat(setting.handler().deliver(reply("hello")))
                .isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
    }

    @Test
    void takesAMessageThatWasDeletedMeanwhileAsDelivered() throws Exception {
        setting.discord.failBefore(LOST);
        setting.discord.failBefore(new NotFound(10_008, "Unknown Message"));

        assertThat(setting.handler().deliver(reply("hello")))
                .isEqualTo(DeliveryOutcome.Delivered.withoutMessage());
    }

    @Test
    void looksForEmbedsByWhatTheyShow() throws Exception {
        setting.time.advance(Duration.ofMinutes(10));
        var carrier = setting.handler();

        var _ = carrier.deliver(embed("first"));
        setting.ledger.forget(embed("first").deliveryId());
        var _ = carrier.deliver(embed("first"));
        var _ = carrier.deliver(embed("second"));

        assertThat(setting.discord.messages())
                .flatExtracting(shown -> shown.message().embeds())
                .containsExactly("first", "second");
    }

    @Test
    void takesOneOfTwoMessagesThatSayTheSameForOneOnly() throws Exception {
        setting.time.advance(Duration.ofMinutes(10));
        var carrier = setting.handler();

        for (var number = 0; number < 3; number++) {
            var alert = new DiscordAction.SendText(CHANNEL, "alert", AllowedMentions.NONE, null);
            var _ = carrier.deliver(command("alert " + number, alert));
        }

        assertThat(setting.discord.texts()).containsExactly("alert", "alert", "alert");
    }

    private static Command embed(String title) {
        var content = MessageContent.of(Embed.titled(title).build());
        return command(title, new DiscordAction.SendContent(CHANNEL, content, null));
    }

    @Test
    void everythingIsSeenOnceInOrderWhateverHappens() throws Exception {
        for (var seed = 0; seed < 3_000; seed++) {
            var story = new DiscordDeliveryFixture();
            endure(story, new Random(seed));
            assertThat(story.discord.texts())
                    .as("seed %d", seed)
                    .extracting(text -> text.length() + text.substring(0, 1))
                    .containsExactly("1999a", "1999b", "1c");
        }
    }

    private static void endure(DiscordDeliveryFixture story, Random random)
            throws InterruptedException {
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

    private static boolean attempt(DiscordDeliveryFixture story, String text)
            throws InterruptedException {
        try {
            return story.handler().deliver(reply(text)) instanceof DeliveryOutcome.Delivered;
        } catch (InMemoryLedger.CrashException e) {
            return false;
        }
    }

    private void crashBetweenSendingAndNoting() {
        setting.ledger.crashBefore(PartState.Sent.class);
        assertThatThrownBy(() -> setting.handler().deliver(reply("hello")))
                .isInstanceOf(InMemoryLedger.CrashException.class);
        assertThat(setting.discord.texts()).containsExactly("hello");
    }
}
