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

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// What each command leads to on Telegram: texts are seen once, whatever happens in between.
class TelegramDeliveryTests {

    private static final CallOutcome LOST = new CallOutcome.Unclear("SocketTimeoutException");

    private final TelegramDeliveryFixture setting = new TelegramDeliveryFixture();

    @Test
    void putsTheReplyIntoThePlaceholderThatItsBeginningPutUp() throws Exception {
        var begun = setting.handler().deliver(begin());
        assertThat(setting.telegram.texts()).containsExactly("…");

        var ending = setting.handler().deliver(reply("hello"));

        assertThat(begun).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(ending).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(setting.telegram.texts()).containsExactly("hello");
        assertThat(setting.telegram.calls()).containsExactly("send to 100", "edit 1");
    }

    @Test
    void putsUpAPlaceholderItselfWhereNoneStands() throws Exception {
        var ending = setting.handler().deliver(reply("hello"));

        assertThat(ending).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(setting.telegram.calls()).containsExactly("send to 100", "edit 1");
    }

    @Test
    void answersACommandTheSameWay() throws Exception {
        var command =
                command(
                        Place.telegram(7),
                        new Action.SendMessage("Model set to: x", Mentions.NONE, "100"));

        for (var again = 0; again < 2; again++) {
            assertThat(setting.handler().deliver(command))
                    .isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        }
        assertThat(setting.telegram.calls())
                .as("a private chat needs no reply reference")
                .containsExactly("send", "edit 1");
    }

    @Test
    void givesEachFurtherPartAPlaceholderOfItsOwn() throws Exception {
        var _ = setting.handler().deliver(begin());

        var ending = setting.handler().deliver(reply("a".repeat(4_096) + "\n" + "b".repeat(9)));

        assertThat(ending).isEqualTo(new DeliveryOutcome.Delivered(List.of("1", "2")));
        assertThat(setting.telegram.calls())
                .containsExactly("send to 100", "edit 1", "send", "edit 2");
    }

    @Test
    void repeatsAnEditWhoseAnswerWasLost() throws Exception {
        var _ = setting.handler().deliver(begin());
        setting.telegram.failAfter(LOST);

        var _ = setting.handler().deliver(reply("hello"));

        assertThat(setting.telegram.texts()).containsExactly("hello");
        assertThat(setting.metrics.unclearAttempts()).isZero();
    }

    @Test
    void leavesAPlaceholderAtWorstWhenItsAnswerWasLost() throws Exception {
        setting.telegram.failAfter(LOST);

        var _ = setting.handler().deliver(reply("hello"));

        assertThat(setting.telegram.texts()).containsExactly("…", "hello");
        assertThat(setting.metrics.unclearAttempts()).isEqualTo(1);
    }

    @Test
    void editsAgainAfterACrashBetweenEditAndNote() throws Exception {
        setting.ledger.crashBefore(PartState.Sent.class);
        assertThatThrownBy(() -> setting.handler().deliver(reply("hello")))
                .isInstanceOf(InMemoryLedger.CrashException.class);

        var ending = setting.handler().deliver(reply("hello"));

        assertThat(ending).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(setting.telegram.texts()).containsExactly("hello");
    }

    @Test
    void endsAsBeforeWhenCommandsComeAgain() throws Exception {
        for (var again = 0; again < 2; again++) {
            assertThat(setting.handler().deliver(begin()))
                    .isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
            assertThat(setting.handler().deliver(reply("hello")))
                    .isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        }
        assertThat(setting.telegram.calls()).hasSize(2);
    }

    @Test
    void takesThePlaceholderAwayWhenTheReplyComesTooLate() throws Exception {
        var _ = setting.handler().deliver(begin());
        setting.time.advance(Duration.ofHours(25));

        assertThat(setting.handler().deliver(reply("late")))
                .isEqualTo(new DeliveryOutcome.Expired());
        assertThat(setting.telegram.texts()).isEmpty();
    }

    @Test
    void putsUpAnotherPlaceholderWhenSomebodyDeletedTheFirst() throws Exception {
        var _ = setting.handler().deliver(begin());
        setting.telegram.remove("1");

        var ending = setting.handler().deliver(reply("hello"));

        assertThat(ending).isEqualTo(new DeliveryOutcome.Delivered(List.of("2")));
        assertThat(setting.telegram.texts()).containsExactly("hello");
    }

    @Test
    void whoSleptWhileAnotherAnsweredShowsNothingBesideIt() throws Exception {
        setting.telegram.meanwhile(() -> carryOutAsAnother(reply("hello")));

        var ending = setting.handler().deliver(reply("hello"));

        assertThat(ending).isEqualTo(new DeliveryOutcome.Delivered(List.of("2")));
        assertThat(setting.telegram.texts()).containsExactly("hello");
    }

    @Test
    void whoSleptWhileAnotherBeganLeavesTheOthersPlaceholder() throws Exception {
        setting.telegram.meanwhile(() -> carryOutAsAnother(begin()));

        var begun = setting.handler().deliver(begin());
        var _ = setting.handler().deliver(reply("hello"));

        assertThat(begun).isEqualTo(new DeliveryOutcome.Delivered(List.of("2")));
        assertThat(setting.telegram.texts()).containsExactly("hello");
    }

    @Test
    void whoSleptThroughAWholeTurnDoesNotReopenIt() throws Exception {
        setting.telegram.meanwhile(() -> {
            carryOutAsAnother(begin());
            carryOutAsAnother(reply("hello"));
        });

        var _ = setting.handler().deliver(begin());
        var _ = setting.handler().deliver(reply("hello"));

        assertThat(setting.telegram.texts()).containsExactly("hello");
    }

    private void carryOutAsAnother(Command command) {
        try {
            var _ = setting.handler().deliver(command);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsWhyTelegramRefused() throws Exception {
        setting.telegram.failBefore(new CallOutcome.Refused("Forbidden: bot was blocked", "403"));

        assertThat(setting.handler().deliver(reply("hello")))
                .isEqualTo(
                        new DeliveryOutcome.Failed(
                                DeliveryError.of("Forbidden: bot was blocked", "403")));
    }

    @Test
    void waitsAsLongAsTelegramSays() throws Exception {
        setting.telegram.failBefore(new CallOutcome.RateLimited(Duration.ofSeconds(37)));

        var _ = setting.handler().deliver(begin());

        assertThat(setting.time.sleeps()).containsExactly(Duration.ofSeconds(37));
    }

    @Test
    void everyTextIsSeenOnceInOrderWhateverHappens() throws Exception {
        for (var seed = 0; seed < 3_000; seed++) {
            var story = new TelegramDeliveryFixture();
            endure(story, new Random(seed));
            assertThat(story.telegram.answers())
                    .as("seed %d", seed)
                    .extracting(text -> text.length() + text.substring(0, 1))
                    .containsExactly("4096a", "4096b", "1c");
        }
    }

    private static void endure(TelegramDeliveryFixture story, Random random)
            throws InterruptedException {
        var reply = reply("a".repeat(4_096) + "\n" + "b".repeat(4_096) + "\nc");
        for (var trouble = random.nextInt(12); trouble > 0; trouble--) {
            switch (random.nextInt(6)) {
                case 0 -> story.telegram.failAfter(LOST);
                case 1 -> story.telegram.failBefore(new CallOutcome.Unclear("HTTP 502"));
                case 2 ->
                        story.telegram.failBefore(new CallOutcome.Unreachable("ConnectException"));
                case 3 ->
                        story.telegram.failBefore(
                                new CallOutcome.RateLimited(
                                        Duration.ofSeconds(random.nextInt(99))));
                case 4 -> story.ledger.crashBefore(PartState.Sent.class);
                default -> story.ledger.crashBefore(PartState.PlaceholderShown.class);
            }
            if (random.nextInt(3) == 0) {
                var _ = attempt(story, random.nextBoolean() ? begin() : reply);
            }
        }
        while (!attempt(story, reply)) {
            story.time.advance(Duration.ofSeconds(1));
        }
        assertThat(attempt(story, begin())).as("its beginning comes again").isTrue();
    }

    private static boolean attempt(TelegramDeliveryFixture story, Command command)
            throws InterruptedException {
        try {
            return story.handler().deliver(command) instanceof DeliveryOutcome.Delivered;
        } catch (InMemoryLedger.CrashException e) {
            return false;
        }
    }

    @Test
    void keepsOneRowPerPart() throws Exception {
        var _ = setting.handler().deliver(begin());
        var _ = setting.handler().deliver(reply("hello"));

        assertThat(setting.ledger.partsOf(TURN)).containsOnlyKeys(0);
    }
}
