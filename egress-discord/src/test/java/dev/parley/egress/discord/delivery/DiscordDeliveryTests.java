package dev.parley.egress.discord.delivery;

import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.CHANNEL;
import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.TURN;
import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.command;
import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.discord.content.Attachment;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.DiscordError.Forbidden;
import dev.parley.discord.model.DiscordError.Network;
import dev.parley.discord.model.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.model.DiscordError.ServerError;
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
import dev.parley.support.egress.delivery.PartState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Tests the effect of each command on Discord.
class DiscordDeliveryTests {

    private static final Snowflake NINE = new Snowflake(9);

    private final DiscordDeliveryFixture fixture = new DiscordDeliveryFixture();

    @Test
    void sendsATextOfTooManyPartsAsAFile() throws Exception {
        var text = "a".repeat(2_000 * 5 + 1);

        var _ = fixture.handler().deliver(reply(text));

        assertThat(fixture.discord.messages())
                .hasSize(6)
                .last()
                .satisfies(shown ->
                        assertThat(shown.content().files())
                                .extracting(Attachment::name)
                                .containsExactly("whole-text-%.8s.md".formatted(TURN)));
    }

    @Test
    void showsAReplyUnderTheNonceOfItsTurn() throws Exception {
        var outcome = fixture.handler().deliver(reply("hello"));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        var shown = fixture.discord.messages().getFirst();
        assertThat(shown.message().channel()).isEqualTo(new Snowflake(7));
        assertThat(shown.message().replyTo()).isEqualTo(new Snowflake(100));
        assertThat(shown.content()).isEqualTo(MessageContent.of("hello"));
        assertThat(shown.nonce()).isEqualTo(new Nonce(EventIds.nonce(TURN, 0)));
    }

    @Test
    void splitsALongReplyAndQuotesTheQuestionInItsFirstPart() throws Exception {
        var outcome = fixture.handler().deliver(reply("a".repeat(1_990) + "\n" + "b".repeat(50)));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1", "2")));
        assertThat(fixture.discord.messages())
                .extracting(shown -> shown.message().replyTo())
                .containsExactly(new Snowflake(100), null);
        assertThat(fixture.discord.messages())
                .extracting(FakeDiscord.Shown::nonce)
                .doesNotHaveDuplicates();
    }

    @Test
    void waitsAsLongAsDiscordAsks() throws Exception {
        fixture.discord.failBefore(new RateLimitWaitTooLong(Duration.ofSeconds(65)));

        var _ = fixture.handler().deliver(reply("hello"));

        assertThat(fixture.time.sleeps()).containsExactly(Duration.ofSeconds(65));
        assertThat(fixture.discord.texts()).containsExactly("hello");
    }

    @Test
    void reportsTheErrorAndTheVisiblePartsOfARejectedReply() throws Exception {
        fixture.discord.failAfter(new Outcome.Done<>(message(1)));
        fixture.discord.failBefore(new Forbidden(50_013, "Missing Permissions"));
        var inTwo = reply("a".repeat(1_990) + "\n" + "b".repeat(50));

        var outcome = fixture.handler().deliver(inTwo);

        var error = new DeliveryError("Missing Permissions", "50013", "Forbidden");
        var failed = new DeliveryOutcome.Failed(error, List.of("1"), null);
        assertThat(outcome).isEqualTo(failed);
        assertThat(fixture.handler().deliver(inTwo)).as("when it comes again").isEqualTo(failed);
        assertThat(fixture.discord.messages()).hasSize(1);
    }

    @Test
    void waitsWhileTheTokenIsRejectedUntilTheCommandExpires() throws Exception {
        for (var attempt = 0; attempt < 2; attempt++) {
            fixture.discord.failBefore(new Unauthorized(null, "401: Unauthorized"));
        }

        assertThat(fixture.handler().deliver(reply("hello")))
                .isEqualTo(new DeliveryOutcome.Expired());
        assertThat(fixture.time.now())
                .isAfter(DiscordDeliveryFixture.START.plus(Duration.ofHours(24)).minusSeconds(60));
        assertThat(fixture.discord.messages()).isEmpty();
    }

    @Test
    void listsTheKnownRoutesWhenOneIsUnknown() throws Exception {
        fixture.discord.failBefore(new UnknownRoute("alrets", List.of("alerts", "feedback")));

        assertThat(fixture.handler().deliver(reply("hello")))
                .isInstanceOfSatisfying(
                        DeliveryOutcome.Failed.class,
                        failed -> {
                            assertThat(failed.error().reason()).contains("alrets", "alerts");
                            assertThat(failed.error().kind()).isEqualTo("UnknownRoute");
                        });
    }

    @Test
    void expiresALateReply() throws Exception {
        fixture.time.advance(Duration.ofHours(25));

        assertThat(fixture.handler().deliver(reply("late")))
                .isEqualTo(new DeliveryOutcome.Expired());
        assertThat(fixture.discord.messages()).isEmpty();
    }

    @Test
    void ignoresABlankReply() throws Exception {
        assertThat(fixture.handler().deliver(reply(" \n")))
                .isEqualTo(new DeliveryOutcome.Ignored("nothing to show"));
    }

    @Test
    void sendsNothingOfAnInvalidAction() throws Exception {
        var error = new DeliveryError("emoji is '', expected one emoji", null, "Invalid");

        assertThat(fixture.handler().deliver(command(new Action.Invalid("AddReaction", error))))
                .isEqualTo(new DeliveryOutcome.Failed(error));
        assertThat(fixture.discord.calls()).isEmpty();
    }

    @Test
    void editsDeletesAndReactsOnce() throws Exception {
        var handler = fixture.handler();
        var edit = doing(EditMessage.of(CHANNEL, NINE, MessageContent.of("new")));
        for (var again = 0; again < 2; again++) {
            assertThat(handler.deliver(edit))
                    .isEqualTo(new DeliveryOutcome.Delivered(List.of("9")));
            var _ = handler.deliver(doing(new AddReaction(CHANNEL, NINE, new Emoji("👍"))));
            var _ = handler.deliver(doing(new DeleteMessage(CHANNEL, NINE)));
        }

        assertThat(fixture.discord.calls())
                .containsExactly("EditMessage", "AddReaction", "DeleteMessage");
    }

    @Test
    void endsASupersededEditTheSameWayWhenItComesAgain() throws Exception {
        var edit = doing(EditMessage.of(CHANNEL, NINE, MessageContent.of("old")));
        var _ = fixture.ledger.finishDurably(edit.deliveryId(), 0, new PartState.Skipped("old"));

        assertThat(fixture.handler().deliver(edit)).isEqualTo(new DeliveryOutcome.Ignored("old"));
    }

    @Test
    void repeatsNoEditAfterADatabaseCrash() throws Exception {
        var edit = doing(EditMessage.of(CHANNEL, NINE, MessageContent.of("new")));
        var _ = fixture.handler().deliver(edit);
        fixture.ledger.forget(edit.deliveryId());

        var _ = fixture.handler().deliver(edit);

        assertThat(fixture.discord.calls()).containsExactly("EditMessage");
    }

    @Test
    void showsNoRejectedMessageAfterADatabaseCrash() throws Exception {
        fixture.discord.failBefore(new Forbidden(50_013, "Missing Permissions"));
        var failed = fixture.handler().deliver(reply("hello"));
        fixture.ledger.forget(TURN);

        assertThat(fixture.handler().deliver(reply("hello"))).isEqualTo(failed);
    }

    @Test
    void opensAThreadAndSendsItsFirstMessage() throws Exception {
        var creation = CreateThread.in(CHANNEL, "build 7");
        var errand = new DiscordAction.OpenThread(creation, MessageContent.of("started"));

        var outcome = fixture.handler().deliver(command(errand));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1"), "70"));
        assertThat(fixture.handler().deliver(command(errand))).isEqualTo(outcome);
        assertThat(fixture.discord.messages().getFirst().message().channel())
                .isEqualTo(new Snowflake(70));
        assertThat(fixture.discord.calls()).containsExactly("CreateThread", "SendMessage");
    }

    @Test
    void reportsTheThreadWhoseFirstMessageWasRejected() throws Exception {
        fixture.discord.failAfter(
                new Outcome.Done<>(
                        new dev.parley.discord.operation.Channel(new Snowflake(70), "x", null)));
        fixture.discord.failBefore(new Forbidden(50_013, "Missing Permissions"));
        var errand =
                new DiscordAction.OpenThread(
                        CreateThread.in(CHANNEL, "x"), MessageContent.of("started"));

        assertThat(fixture.handler().deliver(command(errand)))
                .isInstanceOfSatisfying(
                        DeliveryOutcome.Failed.class,
                        failed -> assertThat(failed.channelId()).isEqualTo("70"));
    }

    @Test
    void sendsADirectMessage() throws Exception {
        var errand =
                new DiscordAction.SendPrivately(
                        new OpenDirectMessage(new Snowflake(42)), MessageContent.of("psst"));

        assertThat(fixture.handler().deliver(command(errand)))
                .isEqualTo(new DeliveryOutcome.Delivered(List.of("1"), "70"));
    }

    @Test
    void showsTypingOnceWithoutWaiting() throws Exception {
        fixture.discord.failBefore(new RateLimitWaitTooLong(Duration.ofSeconds(5)));
        var typing = command(new Action.ShowTyping());

        assertThat(fixture.handler().deliver(typing))
                .isEqualTo(DeliveryOutcome.Delivered.withoutMessage());
        assertThat(fixture.time.sleeps()).isEmpty();
    }

    static Stream<Outcome<?>> typingFailures() {
        return Stream.of(
                new Outcome.NotDone<>(new Forbidden(50_013, "Missing Permissions")),
                new Outcome.NotDone<>(new RateLimitWaitTooLong(Duration.ofSeconds(37))),
                new Outcome.NotDone<>(new Network("ConnectException")),
                new Outcome.Unclear<>(new ServerError(502, null)));
    }

    @ParameterizedTest
    @MethodSource("typingFailures")
    void goesOnAtOnceThoughTypingFails(Outcome<?> failure) throws Exception {
        fixture.discord.failBefore(failure);

        var _ = fixture.handler().deliver(command(new Action.ShowTyping()));

        assertThat(fixture.handler().deliver(reply("hello")))
                .isInstanceOf(DeliveryOutcome.Delivered.class);
        assertThat(fixture.time.sleeps()).isEmpty();
    }

    @Test
    void repliesThoughTypingIsRefusedWhileItWaits() throws Exception {
        fixture.discord.failBefore(new Forbidden(50_013, "Missing Permissions"));
        var handler = fixture.handler();
        var _ = handler.deliver(command(new Action.BeginReply("100")));
        await().untilAsserted(() -> assertThat(typed()).isPositive());

        assertThat(handler.deliver(reply("hello")))
                .isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
    }

    @Test
    void showsTypingUntilTheReplyIsSent() throws Exception {
        var handler = fixture.handler();

        var outcome = handler.deliver(command(new Action.BeginReply("100")));
        assertThat(outcome).isEqualTo(DeliveryOutcome.Delivered.withoutMessage());
        await().untilAsserted(() -> assertThat(typed()).isGreaterThan(2));

        var _ = handler.deliver(reply("hello"));
        await().during(Duration.ofMillis(50)).until(this::typed, typed -> typed == typed());
        assertThat(fixture.ledger.partsOf(TURN)).as("rows for typing").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("typingCommands")
    void endsTypingTheSameWayWhenItComesAgainTooLate(Action typing) throws Exception {
        var command = command(typing);
        var outcome = fixture.handler().deliver(command);
        fixture.time.advance(Duration.ofHours(25));

        assertThat(fixture.handler().deliver(command)).isEqualTo(outcome);
    }

    static Stream<Action> typingCommands() {
        return Stream.of(new Action.ShowTyping(), new Action.BeginReply(null));
    }

    @Test
    void doesNotShowTypingForAnOldRequest() throws Exception {
        fixture.time.advance(Duration.ofMinutes(5));

        var outcome = fixture.handler().deliver(command(new Action.BeginReply("100")));

        assertThat(outcome).isEqualTo(DeliveryOutcome.Delivered.withoutMessage());
        await().during(Duration.ofMillis(30)).until(() -> typed() == 0);
    }

    private long typed() {
        return fixture.discord.calls().stream().filter("TriggerTyping"::equals).count();
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
