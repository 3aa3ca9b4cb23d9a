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
import dev.parley.ids.Place;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.testing.InMemoryLedger;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Tests lost answers and crashes: every message is visible once.
class RepeatedSendTests {

    private static final Outcome<?> LOST =
            new Outcome.Unclear<>(new Network("HttpTimeoutException"));

    private final DiscordDeliveryFixture fixture = new DiscordDeliveryFixture();

    @Test
    void repeatsTheOutcomeOfARedeliveredCommand() throws Exception {
        var first = fixture.handler().deliver(reply("hello"));
        var second = fixture.handler().deliver(reply("hello"));

        assertThat(second).isEqualTo(first);
        assertThat(fixture.discord.calls()).containsExactly("SendMessage");
    }

    @Test
    void retriesWithTheSameNonceAfterALostAnswer() throws Exception {
        fixture.discord.failAfter(LOST);

        var outcome = fixture.handler().deliver(reply("hello"));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(fixture.discord.texts()).containsExactly("hello");
        assertThat(fixture.discord.calls()).containsExactly("SendMessage", "SendMessage");
    }

    @Test
    void resendsAfterACrashWithinTheNonceWindow() throws Exception {
        crashBetweenSendingAndNoting();
        fixture.time.advance(Duration.ofSeconds(30));

        var outcome = fixture.handler().deliver(reply("hello"));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(fixture.discord.texts()).containsExactly("hello");
        assertThat(fixture.metrics.unclearAttempts()).isEqualTo(1);
    }

    @Test
    void searchesTheChannelAfterACrashOutsideTheNonceWindow() throws Exception {
        crashBetweenSendingAndNoting();
        fixture.time.advance(Duration.ofMinutes(10));

        var outcome = fixture.handler().deliver(reply("hello"));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(fixture.discord.calls())
                .containsExactly("SendMessage", "GetCurrentUser", "ListMessages");
    }

    @Test
    void sendsAMessageThatTheLookupDidNotFind() throws Exception {
        var _ = fixture.ledger.tryStart(TURN, 0, START);
        fixture.time.advance(Duration.ofMinutes(10));

        var outcome = fixture.handler().deliver(reply("hello"));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(fixture.discord.calls())
                .containsExactly("GetCurrentUser", "ListMessages", "SendMessage");
    }

    @Test
    void searchesForAnOldCommandThatTheDatabaseLost() throws Exception {
        crashBetweenSendingAndNoting();
        fixture.ledger.forget(TURN);
        fixture.time.advance(Duration.ofMinutes(10));

        var _ = fixture.handler().deliver(reply("hello"));

        assertThat(fixture.discord.texts()).containsExactly("hello");
    }

    @Test
    void searchesTheChannelForARequestFromTheFuture() throws Exception {
        var fromTheFuture =
                new Command(
                        TURN,
                        Place.discord("7"),
                        TURN,
                        List.of(),
                        START.plus(Duration.ofMinutes(15)),
                        null,
                        new Action.SendReply("hello", null));
        fixture.ledger.crashBefore(PartState.Sent.class);
        assertThatThrownBy(() -> fixture.handler().deliver(fromTheFuture))
                .isInstanceOf(InMemoryLedger.CrashException.class);
        fixture.time.advance(Duration.ofMinutes(6));

        var _ = fixture.handler().deliver(fromTheFuture);

        assertThat(fixture.discord.texts()).containsExactly("hello");
    }

    @Test
    void sendsNothingWhenTheChannelHasTooManyMessagesToSearch() throws Exception {
        for (var number = 0; number < 100; number++) {
            var other = new DiscordAction.SendText(CHANNEL, "other", AllowedMentions.NONE, null);
            var _ = fixture.handler().deliver(command("other " + number, other));
        }
        fixture.time.advance(Duration.ofMinutes(10));

        var outcome = fixture.handler().deliver(reply("hello"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        DeliveryOutcome.Failed.class,
                        failed ->
                                assertThat(failed.error().kind()).isEqualTo(DeliveryError.UNCLEAR));
        assertThat(fixture.discord.texts()).doesNotContain("hello");
    }

    @Test
    void searchesTheChannelWhenRetriesExceedTheNonceWindow() throws Exception {
        fixture.discord.failAfter(LOST);
        for (var second = 0; second < 120; second++) {
            fixture.discord.failBefore(new RateLimitWaitTooLong(Duration.ofMinutes(5)));
        }

        var _ = fixture.handler().deliver(reply("hello"));

        assertThat(fixture.discord.calls())
                .endsWith("SendMessage", "GetCurrentUser", "ListMessages");
        assertThat(fixture.discord.texts()).containsExactly("hello");
    }

    @Test
    void doesNotReportAVisibleMessageAsExpired() throws Exception {
        crashBetweenSendingAndNoting();
        fixture.time.advance(Duration.ofHours(25));

        assertThat(fixture.handler().deliver(reply("hello")))
                .isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
    }

    @Test
    void leavesTheEndOfAnExpiredMessageToTheOwnerOfItsPlace() {
        fixture.discord.failBefore(new Network("ConnectException"));
        fixture.time.meanwhile(() -> {
            fixture.losePlace();
            fixture.time.advance(Duration.ofHours(25));
        });

        assertThatThrownBy(() -> fixture.handler().deliver(reply("hello")))
                .isInstanceOf(InterruptedException.class);

        assertThat(fixture.ledger.partsOf(TURN)).containsValue(new PartState.Sending(START));
    }

    @Test
    void treatsAMessageDeletedMeanwhileAsDelivered() throws Exception {
        fixture.discord.failBefore(LOST);
        fixture.discord.failBefore(new NotFound(10_008, "Unknown Message"));

        assertThat(fixture.handler().deliver(reply("hello")))
                .isEqualTo(DeliveryOutcome.Delivered.withoutMessage());
    }

    @Test
    void findsEmbedsByTheirContent() throws Exception {
        fixture.time.advance(Duration.ofMinutes(10));
        var handler = fixture.handler();

        var _ = handler.deliver(embed("first"));
        fixture.ledger.forget(embed("first").deliveryId());
        var _ = handler.deliver(embed("first"));
        var _ = handler.deliver(embed("second"));

        assertThat(fixture.discord.messages())
                .flatExtracting(shown -> shown.message().embeds())
                .containsExactly("first", "second");
    }

    @Test
    void distinguishesMessagesWithTheSameText() throws Exception {
        fixture.time.advance(Duration.ofMinutes(10));
        var handler = fixture.handler();

        for (var number = 0; number < 3; number++) {
            var alert = new DiscordAction.SendText(CHANNEL, "alert", AllowedMentions.NONE, null);
            var _ = handler.deliver(command("alert " + number, alert));
        }

        assertThat(fixture.discord.texts()).containsExactly("alert", "alert", "alert");
    }

    @Test
    void distinguishesTheFilesOfTwoTexts() throws Exception {
        fixture.time.advance(Duration.ofMinutes(10));
        var handler = fixture.handler();
        for (var number = 0; number < 2; number++) {
            var text = "a".repeat(10_001);
            var action = new DiscordAction.SendText(CHANNEL, text, AllowedMentions.NONE, null);
            var command = command("text " + number, action);
            var _ = handler.deliver(command);
            fixture.ledger.forget(command.deliveryId());
        }

        assertThat(fixture.discord.messages())
                .filteredOn(shown -> !shown.content().files().isEmpty())
                .hasSize(2);
    }

    private static Command embed(String title) {
        var content = MessageContent.of(Embed.titled(title).build());
        return command(title, new DiscordAction.SendContent(CHANNEL, content, null));
    }

    @Test
    void showsEveryPartOnceInOrderInRandomFailures() throws Exception {
        for (var seed = 0; seed < 3_000; seed++) {
            var fixture = new DiscordDeliveryFixture();
            endure(fixture, new Random(seed));
            assertThat(fixture.discord.texts())
                    .as("seed %d", seed)
                    .extracting(text -> text.length() + text.substring(0, 1))
                    .containsExactly("1999a", "1999b", "1c");
        }
    }

    private static void endure(DiscordDeliveryFixture fixture, Random random)
            throws InterruptedException {
        var text = "a".repeat(1_999) + "\n" + "b".repeat(1_999) + "\nc";
        for (var trouble = random.nextInt(12); trouble > 0; trouble--) {
            switch (random.nextInt(6)) {
                case 0 -> fixture.discord.failAfter(LOST);
                case 1 ->
                        fixture.discord.failBefore(
                                new Outcome.Unclear<>(new ServerError(502, null)));
                case 2 -> fixture.discord.failBefore(new Network("ConnectException"));
                case 3 ->
                        fixture.discord.failBefore(
                                new RateLimitWaitTooLong(Duration.ofSeconds(random.nextInt(200))));
                case 4 -> fixture.ledger.crashBefore(PartState.Sent.class);
                default -> fixture.time.advance(Duration.ofSeconds(random.nextInt(300)));
            }
            if (random.nextInt(3) == 0) {
                attempt(fixture, text);
                if (random.nextInt(4) == 0) {
                    fixture.ledger.forget(TURN);
                }
            }
        }
        while (!attempt(fixture, text)) {
            fixture.time.advance(Duration.ofSeconds(1));
        }
    }

    private static boolean attempt(DiscordDeliveryFixture fixture, String text)
            throws InterruptedException {
        try {
            return fixture.handler().deliver(reply(text)) instanceof DeliveryOutcome.Delivered;
        } catch (InMemoryLedger.CrashException e) {
            return false;
        }
    }

    private void crashBetweenSendingAndNoting() {
        fixture.ledger.crashBefore(PartState.Sent.class);
        assertThatThrownBy(() -> fixture.handler().deliver(reply("hello")))
                .isInstanceOf(InMemoryLedger.CrashException.class);
        assertThat(fixture.discord.texts()).containsExactly("hello");
    }
}
