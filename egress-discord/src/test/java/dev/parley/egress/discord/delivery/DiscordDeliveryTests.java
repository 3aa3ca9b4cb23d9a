package dev.parley.egress.discord.delivery;

import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.CHANNEL;
import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.TURN;
import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.command;
import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.discord.content.Emoji;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.DiscordError.Forbidden;
import dev.parley.discord.model.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.model.DiscordError.Unauthorized;
import dev.parley.discord.model.DiscordError.UnknownRoute;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.AddReaction;
import dev.parley.discord.operation.CreateThread;
import dev.parley.discord.operation.DeleteMessage;
import dev.parley.discord.operation.EditMessage;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.OpenDirectMessage;
import dev.parley.ids.EventIds;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.DeliveryOutcome;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What each command leads to on Discord.
class DiscordDeliveryTests {

    private static final Snowflake NINE = new Snowflake(9);

    private final DiscordDeliveryFixture setting = new DiscordDeliveryFixture();

    @Test
    void showsAReplyUnderTheNonceOfItsTurn() throws Exception {
        var ending = setting.handler().deliver(reply("hello"));

        assertThat(ending).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        var shown = setting.discord.messages().getFirst();
        assertThat(shown.message().channel()).isEqualTo(new Snowflake(7));
        assertThat(shown.message().replyTo()).isEqualTo(new Snowflake(100));
        assertThat(shown.content()).isEqualTo(MessageContent.of("hello"));
        assertThat(shown.nonce()).isEqualTo(new Nonce(EventIds.nonce(TURN, 0)));
    }

    @Test
    void showsALongReplyInPartsOfWhichTheFirstSaysWhatItAnswers() throws Exception {
        var ending = setting.handler().deliver(reply("a".repeat(1_990) + "\n" + "b".repeat(50)));

        assertThat(ending).isEqualTo(new DeliveryOutcome.Delivered(List.of("1", "2")));
        assertThat(setting.discord.messages())
                .extracting(shown -> shown.message().replyTo())
                .containsExactly(new Snowflake(100), null);
        assertThat(setting.discord.messages())
                .extracting(FakeDiscord.Shown::nonce)
                .doesNotHaveDuplicates();
    }

    @Test
    void waitsAsLongAsDiscordSays() throws Exception {
        setting.discord.failBefore(new RateLimitWaitTooLong(Duration.ofSeconds(65)));

        var _ = setting.handler().deliver(reply("hello"));

        assertThat(setting.time.sleeps()).containsExactly(Duration.ofSeconds(65));
        assertThat(setting.discord.texts()).containsExactly("hello");
    }

    @Test
    void tellsWhyAReplyWasRefusedAndWhatIsVisibleOfIt() throws Exception {
        setting.discord.failAfter(new Outcome.Done<>(message(1)));
        setting.discord.failBefore(new Forbidden(50_013, "Missing Permissions"));
        var inTwo = reply("a".repeat(1_990) + "\n" + "b".repeat(50));

        var ending = setting.handler().deliver(inTwo);

        var why = new DeliveryError("Missing Permissions", "50013", "Forbidden");
        var failed = new DeliveryOutcome.Failed(why, List.of("1"), null);
        assertThat(ending).isEqualTo(failed);
        assertThat(setting.handler().deliver(inTwo)).as("when it comes again").isEqualTo(failed);
        assertThat(setting.discord.messages()).hasSize(1);
    }

    @Test
    void waitsWhileTheTokenIsRefusedAndExpiresWhenItsTimeIsOver() throws Exception {
        for (var day = 0; day < 10_000; day++) {
            setting.discord.failBefore(new Unauthorized(null, "401: Unauthorized"));
        }

        assertThat(setting.handler().deliver(reply("hello")))
                .isEqualTo(new DeliveryOutcome.Expired());
        assertThat(setting.time.now())
                .isAfter(DiscordDeliveryFixture.START.plus(Duration.ofHours(24)).minusSeconds(60));
        assertThat(setting.discord.messages()).isEmpty();
    }

    @Test
    void deliversWhatWaitedForAGoodToken() throws Exception {
        setting.discord.failBefore(new Unauthorized(null, "401: Unauthorized"));

        assertThat(setting.handler().deliver(reply("hello")))
                .isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
    }

    @Test
    void namesTheRoutesThatThereAreWhenOneIsNotKnown() throws Exception {
        setting.discord.failBefore(new UnknownRoute("alrets", List.of("alerts", "feedback")));

        assertThat(setting.handler().deliver(reply("hello")))
                .isInstanceOfSatisfying(
                        DeliveryOutcome.Failed.class,
                        failed -> {
                            assertThat(failed.error().reason()).contains("alrets", "alerts");
                            assertThat(failed.error().kind()).isEqualTo("UnknownRoute");
                        });
    }

    @Test
    void expiresWhatNobodyWantsAnyMore() throws Exception {
        setting.time.advance(Duration.ofHours(25));

        assertThat(setting.handler().deliver(reply("late")))
                .isEqualTo(new DeliveryOutcome.Expired());
        assertThat(setting.discord.messages()).isEmpty();
    }

    @Test
    void ignoresABlankReply() throws Exception {
        assertThat(setting.handler().deliver(reply(" \n")))
                .isEqualTo(new DeliveryOutcome.Ignored("nothing to show"));
    }

    @Test
    void sendsNothingOfWhatCannotBeMeantLikeThat() throws Exception {
        var why = new DeliveryError("emoji is '', expected one emoji", null, "Invalid");

        assertThat(setting.handler().deliver(command(new Action.Invalid("AddReaction", why))))
                .isEqualTo(new DeliveryOutcome.Failed(why));
        assertThat(setting.discord.calls()).isEmpty();
    }

    @Test
    void editsDeletesAndReactsOnce() throws Exception {
        var carrier = setting.handler();
        var edit = doing(EditMessage.of(CHANNEL, NINE, MessageContent.of("new")));
        for (var again = 0; again < 2; again++) {
            assertThat(carrier.deliver(edit))
                    .isEqualTo(new DeliveryOutcome.Delivered(List.of("9")));
            var _ = carrier.deliver(doing(new AddReaction(CHANNEL, NINE, new Emoji("👍"))));
            var _ = carrier.deliver(doing(new DeleteMessage(CHANNEL, NINE)));
        }

        assertThat(setting.discord.calls())
                .containsExactly("EditMessage", "AddReaction", "DeleteMessage");
    }

    @Test
    void opensAThreadAndSaysSomethingInIt() throws Exception {
        var creation = CreateThread.in(CHANNEL, "build 7");
        var errand = new DiscordAction.OpenThread(creation, MessageContent.of("started"));

        var ending = setting.handler().deliver(command(errand));

        assertThat(ending).isEqualTo(new DeliveryOutcome.Delivered(List.of("1"), "70"));
        assertThat(setting.handler().deliver(command(errand))).isEqualTo(ending);
        assertThat(setting.discord.messages().getFirst().message().channel())
                .isEqualTo(new Snowflake(70));
        assertThat(setting.discord.calls()).containsExactly("CreateThread", "SendMessage");
    }

    @Test
    void tellsOfTheThreadWhoseFirstMessageWasRefused() throws Exception {
        setting.discord.failAfter(
                new Outcome.Done<>(
                        new dev.parley.discord.operation.Channel(new Snowflake(70), "x", null)));
        setting.discord.failBefore(new Forbidden(50_013, "Missing Permissions"));
        var errand =
                new DiscordAction.OpenThread(
                        CreateThread.in(CHANNEL, "x"), MessageContent.of("started"));

        assertThat(setting.handler().deliver(command(errand)))
                .isInstanceOfSatisfying(
                        DeliveryOutcome.Failed.class,
                        failed -> assertThat(failed.channelId()).isEqualTo("70"));
    }

    @Test
    void saysSomethingPrivately() throws Exception {
        var errand =
                new DiscordAction.SendPrivately(
                        new OpenDirectMessage(new Snowflake(42)), MessageContent.of("psst"));

        assertThat(setting.handler().deliver(command(errand)))
                .isEqualTo(new DeliveryOutcome.Delivered(List.of("1"), "70"));
    }

    @Test
    void typesOnceAndWaitsForNothing() throws Exception {
        setting.discord.failBefore(new RateLimitWaitTooLong(Duration.ofSeconds(5)));
        var typing = command(new Action.ShowTyping());

        assertThat(setting.handler().deliver(typing)).isInstanceOf(DeliveryOutcome.Ignored.class);
        assertThat(setting.handler().deliver(typing))
                .isEqualTo(DeliveryOutcome.Delivered.withoutMessage());
        assertThat(setting.time.sleeps()).isEmpty();
    }

    @Test
    void typesUntilTheReplyIsThere() throws Exception {
        var carrier = setting.handler();

        var ending = carrier.deliver(command(new Action.BeginReply("100")));
        assertThat(ending).isEqualTo(DeliveryOutcome.Delivered.withoutMessage());
        await().untilAsserted(() -> assertThat(typed()).isGreaterThan(2));

        var _ = carrier.deliver(reply("hello"));
        await().during(Duration.ofMillis(50)).until(this::typed, typed -> typed == typed());
        assertThat(setting.ledger.partsOf(TURN)).as("rows for typing").hasSize(1);
    }

    @Test
    void doesNotTypeForWhatWasBegunLongAgo() throws Exception {
        setting.time.advance(Duration.ofMinutes(5));

        var ending = setting.handler().deliver(command(new Action.BeginReply("100")));

        assertThat(ending).isEqualTo(DeliveryOutcome.Delivered.withoutMessage());
        await().during(Duration.ofMillis(30)).until(() -> typed() == 0);
    }

    private long typed() {
        return setting.discord.calls().stream().filter("TriggerTyping"::equals).count();
    }

    private static dev.parley.support.egress.delivery.Command doing(
            dev.parley.discord.operation.Operation<?> operation) {
        return command(new DiscordAction.Perform(operation.getClass().getSimpleName(), operation));
    }

    private static Message message(long id) {
        return new Message(
                new Snowflake(id),
                new Snowflake(7),
                new Snowflake(99),
                "",
                null,
                null,
                List.of(),
                List.of());
    }
}
