package dev.parley.egress.telegram.delivery;

import static dev.parley.egress.telegram.delivery.TelegramDeliveryFixture.TURN;
import static dev.parley.egress.telegram.delivery.TelegramDeliveryFixture.begin;
import static dev.parley.egress.telegram.delivery.TelegramDeliveryFixture.command;
import static dev.parley.egress.telegram.delivery.TelegramDeliveryFixture.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ids.Place;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.CallOutcome;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.Mentions;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.testing.InMemoryLedger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Tests the effect of each command on Telegram: every text is visible once.
class TelegramDeliveryTests {

    private static final CallOutcome LOST = new CallOutcome.Unclear("SocketTimeoutException");

    private final TelegramDeliveryFixture fixture = new TelegramDeliveryFixture();

    @Test
    void editsTheReplyIntoThePlaceholder() throws Exception {
        var placeholder = fixture.handler().deliver(begin());
        assertThat(fixture.telegram.texts()).containsExactly("…");

        var outcome = fixture.handler().deliver(reply("hello"));

        assertThat(placeholder).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(fixture.telegram.texts()).containsExactly("hello");
        assertThat(fixture.telegram.calls()).containsExactly("send to 100", "edit 1");
    }

    @Test
    void sendsAPlaceholderIfThereIsNone() throws Exception {
        var outcome = fixture.handler().deliver(reply("hello"));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(fixture.telegram.calls()).containsExactly("send to 100", "edit 1");
    }

    @Test
    void sendsAMessageTheSameWay() throws Exception {
        var command =
                command(
                        Place.telegram(7),
                        new Action.SendMessage("Model set to: x", Mentions.NONE, "100"));

        for (var again = 0; again < 2; again++) {
            assertThat(fixture.handler().deliver(command))
                    .isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        }
        assertThat(fixture.telegram.calls())
                .as("a private chat needs no reply reference")
                .containsExactly("send", "edit 1");
    }

    @Test
    void sendsAPlaceholderForEachFurtherPart() throws Exception {
        var _ = fixture.handler().deliver(begin());

        var outcome = fixture.handler().deliver(reply("a".repeat(4_096) + "\n" + "b".repeat(9)));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1", "2")));
        assertThat(fixture.telegram.calls())
                .containsExactly("send to 100", "edit 1", "send", "edit 2");
    }

    @Test
    void sendsATextOfTooManyPartsAsAFile() throws Exception {
        var text = "a".repeat(4_096 * 5 + 1);

        var outcome = fixture.handler().deliver(reply(text));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        DeliveryOutcome.Delivered.class,
                        delivered -> assertThat(delivered.messageIds()).hasSize(6));
        assertThat(fixture.telegram.texts()).hasSize(6).last().isEqualTo(text);
    }

    @Test
    void sendsAFileOnceAfterALostAnswer() throws Exception {
        var text = "a".repeat(4_096 * 5 + 1);
        for (var call = 0; call < 2 * 5; call++) {
            fixture.telegram.failAfter(new CallOutcome.Done(Integer.toString(call / 2 + 1)));
        }
        fixture.telegram.failAfter(LOST);

        var outcome = fixture.handler().deliver(reply(text));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        DeliveryOutcome.Failed.class,
                        failed ->
                                assertThat(failed.error().kind()).isEqualTo(DeliveryError.UNCLEAR));
        assertThat(fixture.handler().deliver(reply(text))).isEqualTo(outcome);
        assertThat(fixture.telegram.calls())
                .filteredOn(call -> call.startsWith("send whole-text"))
                .hasSize(1);
    }

    @Test
    void repeatsNoEditAfterADatabaseCrash() throws Exception {
        var edit = command(Place.telegram(42), new Action.EditMessage("5", "new", Mentions.NONE));
        fixture.telegram.failAfter(new CallOutcome.Done("5"));
        var _ = fixture.handler().deliver(edit);
        fixture.ledger.forget(edit.deliveryId());

        var _ = fixture.handler().deliver(edit);

        assertThat(fixture.telegram.calls()).containsExactly("edit 5");
    }

    @Test
    void notifiesNobodyInAGroup() throws Exception {
        var _ = fixture.handler().deliver(reply("ask @ann_lee, mail a@example.com"));

        assertThat(fixture.telegram.answers())
                .containsExactly("ask @\u2060ann_lee, mail a@example.com");
    }

    @Test
    void retriesAnEditAfterALostAnswer() throws Exception {
        var _ = fixture.handler().deliver(begin());
        fixture.telegram.failAfter(LOST);

        var _ = fixture.handler().deliver(reply("hello"));

        assertThat(fixture.telegram.texts()).containsExactly("hello");
        assertThat(fixture.metrics.unclearAttempts()).isZero();
    }

    @Test
    void leavesAnExtraPlaceholderAtWorstAfterALostAnswer() throws Exception {
        fixture.telegram.failAfter(LOST);

        var _ = fixture.handler().deliver(reply("hello"));

        assertThat(fixture.telegram.texts()).containsExactly("…", "hello");
        assertThat(fixture.metrics.unclearAttempts()).isEqualTo(1);
    }

    @Test
    void editsAgainAfterACrashBeforeTheOutcomeIsRecorded() throws Exception {
        fixture.ledger.crashBefore(PartState.Sent.class);
        assertThatThrownBy(() -> fixture.handler().deliver(reply("hello")))
                .isInstanceOf(InMemoryLedger.CrashException.class);

        var outcome = fixture.handler().deliver(reply("hello"));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(fixture.telegram.texts()).containsExactly("hello");
    }

    @Test
    void repeatsTheOutcomesOfRedeliveredCommands() throws Exception {
        for (var again = 0; again < 2; again++) {
            assertThat(fixture.handler().deliver(begin()))
                    .isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
            assertThat(fixture.handler().deliver(reply("hello")))
                    .isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        }
        assertThat(fixture.telegram.calls()).hasSize(2);
    }

    @Test
    void sendsAnotherPlaceholderWhenTheFirstWasDeleted() throws Exception {
        var _ = fixture.handler().deliver(begin());
        fixture.telegram.remove("1");

        var outcome = fixture.handler().deliver(reply("hello"));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("2")));
        assertThat(fixture.telegram.texts()).containsExactly("hello");
    }

    @Test
    void showsNothingBesideTheOtherInstancesAnswerAfterAPause() throws Exception {
        fixture.telegram.meanwhile(() -> carryOutAsAnother(reply("hello")));

        var outcome = fixture.handler().deliver(reply("hello"));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("2")));
        assertThat(fixture.telegram.texts()).containsExactly("hello");
    }

    @Test
    void keepsTheOtherInstancesPlaceholderAfterAPause() throws Exception {
        fixture.telegram.meanwhile(() -> carryOutAsAnother(begin()));

        var placeholder = fixture.handler().deliver(begin());
        var _ = fixture.handler().deliver(reply("hello"));

        assertThat(placeholder).isEqualTo(new DeliveryOutcome.Delivered(List.of("2")));
        assertThat(fixture.telegram.texts()).containsExactly("hello");
    }

    @Test
    void doesNotReopenAFinishedTurnAfterAPause() throws Exception {
        fixture.telegram.meanwhile(() -> {
            carryOutAsAnother(begin());
            carryOutAsAnother(reply("hello"));
        });

        var _ = fixture.handler().deliver(begin());
        var _ = fixture.handler().deliver(reply("hello"));

        assertThat(fixture.telegram.texts()).containsExactly("hello");
    }

    private void carryOutAsAnother(Command command) {
        try {
            var _ = fixture.handler().deliver(command);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void reportsTelegramsError() throws Exception {
        fixture.telegram.failBefore(new CallOutcome.Refused("Forbidden: bot was blocked", "403"));

        assertThat(fixture.handler().deliver(reply("hello")))
                .isEqualTo(
                        new DeliveryOutcome.Failed(
                                DeliveryError.of("Forbidden: bot was blocked", "403")));
    }

    static Stream<CallOutcome> typingFailures() {
        return Stream.of(
                new CallOutcome.Refused("Forbidden: bot was kicked", "403"),
                new CallOutcome.RateLimited(Duration.ofSeconds(37)),
                new CallOutcome.Unreachable("ConnectException"),
                LOST);
    }

    @ParameterizedTest
    @MethodSource("typingFailures")
    void goesOnAtOnceThoughTypingFails(CallOutcome failure) throws Exception {
        fixture.telegram.failBefore(failure);
        var typing = command(Place.telegram(-7), new Action.ShowTyping());

        var _ = fixture.handler().deliver(typing);

        assertThat(fixture.handler().deliver(reply("hello")))
                .isInstanceOf(DeliveryOutcome.Delivered.class);
        assertThat(fixture.time.sleeps()).isEmpty();
    }

    @Test
    void waitsAsLongAsTelegramAsks() throws Exception {
        fixture.telegram.failBefore(new CallOutcome.RateLimited(Duration.ofSeconds(37)));

        var _ = fixture.handler().deliver(begin());

        assertThat(fixture.time.sleeps()).containsExactly(Duration.ofSeconds(37));
    }

    @Test
    void showsEveryTextOnceInOrderInRandomFailures() throws Exception {
        for (var seed = 0; seed < 3_000; seed++) {
            var fixture = new TelegramDeliveryFixture();
            endure(fixture, new Random(seed));
            assertThat(fixture.telegram.answers())
                    .as("seed %d", seed)
                    .extracting(text -> text.length() + text.substring(0, 1))
                    .containsExactly("4096a", "4096b", "1c");
        }
    }

    private static void endure(TelegramDeliveryFixture fixture, Random random)
            throws InterruptedException {
        var reply = reply("a".repeat(4_096) + "\n" + "b".repeat(4_096) + "\nc");
        for (var trouble = random.nextInt(12); trouble > 0; trouble--) {
            switch (random.nextInt(6)) {
                case 0 -> fixture.telegram.failAfter(LOST);
                case 1 -> fixture.telegram.failBefore(new CallOutcome.Unclear("HTTP 502"));
                case 2 ->
                        fixture.telegram.failBefore(
                                new CallOutcome.Unreachable("ConnectException"));
                case 3 ->
                        fixture.telegram.failBefore(
                                new CallOutcome.RateLimited(
                                        Duration.ofSeconds(random.nextInt(99))));
                case 4 -> fixture.ledger.crashBefore(PartState.Sent.class);
                default -> fixture.ledger.crashBefore(PartState.PlaceholderShown.class);
            }
            if (random.nextInt(3) == 0) {
                var _ = attempt(fixture, random.nextBoolean() ? begin() : reply);
            }
        }
        while (!attempt(fixture, reply)) {
            fixture.time.advance(Duration.ofSeconds(1));
        }
        assertThat(attempt(fixture, begin())).as("its beginning comes again").isTrue();
    }

    private static boolean attempt(TelegramDeliveryFixture fixture, Command command)
            throws InterruptedException {
        try {
            return fixture.handler().deliver(command) instanceof DeliveryOutcome.Delivered;
        } catch (InMemoryLedger.CrashException e) {
            return false;
        }
    }

    @Test
    void keepsOneRowPerPart() throws Exception {
        var _ = fixture.handler().deliver(begin());
        var _ = fixture.handler().deliver(reply("hello"));

        assertThat(fixture.ledger.partsOf(TURN)).containsOnlyKeys(0);
    }
}
