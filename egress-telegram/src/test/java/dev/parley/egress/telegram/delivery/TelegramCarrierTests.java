package dev.parley.egress.telegram.delivery;

import static dev.parley.egress.telegram.delivery.Setting.TURN;
import static dev.parley.egress.telegram.delivery.Setting.begin;
import static dev.parley.egress.telegram.delivery.Setting.command;
import static dev.parley.egress.telegram.delivery.Setting.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.delivery.Answer;
import dev.parley.delivery.Command;
import dev.parley.delivery.Ending;
import dev.parley.delivery.Errand;
import dev.parley.delivery.Mentions;
import dev.parley.delivery.PartState;
import dev.parley.delivery.Refusal;
import dev.parley.delivery.testing.MemoryLedger;
import dev.parley.ids.Place;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// What each command leads to on Telegram: texts are seen once, whatever happens in between.
class TelegramCarrierTests {

    private static final Answer LOST = new Answer.Unclear("SocketTimeoutException");

    private final Setting setting = new Setting();

    @Test
    void putsTheReplyIntoThePlaceholderThatItsBeginningPutUp() throws Exception {
        var begun = setting.carrier().carryOut(begin());
        assertThat(setting.telegram.texts()).containsExactly("…");

        var ending = setting.carrier().carryOut(reply("hello"));

        assertThat(begun).isEqualTo(new Ending.Delivered(List.of("1")));
        assertThat(ending).isEqualTo(new Ending.Delivered(List.of("1")));
        assertThat(setting.telegram.texts()).containsExactly("hello");
        assertThat(setting.telegram.calls()).containsExactly("send to 100", "edit 1");
    }

    @Test
    void putsUpAPlaceholderItselfWhereNoneStands() throws Exception {
        var ending = setting.carrier().carryOut(reply("hello"));

        assertThat(ending).isEqualTo(new Ending.Delivered(List.of("1")));
        assertThat(setting.telegram.calls()).containsExactly("send to 100", "edit 1");
    }

    @Test
    void answersACommandTheSameWay() throws Exception {
        var command =
                command(
                        Place.telegram(7),
                        new Errand.SendMessage("Model set to: x", Mentions.NONE, "100"));

        for (var again = 0; again < 2; again++) {
            assertThat(setting.carrier().carryOut(command))
                    .isEqualTo(new Ending.Delivered(List.of("1")));
        }
        assertThat(setting.telegram.calls())
                .as("a private chat needs no reply reference")
                .containsExactly("send", "edit 1");
    }

    @Test
    void givesEachFurtherPartAPlaceholderOfItsOwn() throws Exception {
        var _ = setting.carrier().carryOut(begin());

        var ending = setting.carrier().carryOut(reply("a".repeat(4_096) + "\n" + "b".repeat(9)));

        assertThat(ending).isEqualTo(new Ending.Delivered(List.of("1", "2")));
        assertThat(setting.telegram.calls())
                .containsExactly("send to 100", "edit 1", "send", "edit 2");
    }

    @Test
    void repeatsAnEditWhoseAnswerWasLost() throws Exception {
        var _ = setting.carrier().carryOut(begin());
        setting.telegram.failAfter(LOST);

        var _ = setting.carrier().carryOut(reply("hello"));

        assertThat(setting.telegram.texts()).containsExactly("hello");
        assertThat(setting.meters.unclearAttempts()).isZero();
    }

    @Test
    void leavesAPlaceholderAtWorstWhenItsAnswerWasLost() throws Exception {
        setting.telegram.failAfter(LOST);

        var _ = setting.carrier().carryOut(reply("hello"));

        assertThat(setting.telegram.texts()).containsExactly("…", "hello");
        assertThat(setting.meters.unclearAttempts()).isEqualTo(1);
    }

    @Test
    void editsAgainAfterACrashBetweenEditAndNote() throws Exception {
        setting.ledger.crashBefore(PartState.Sent.class);
        assertThatThrownBy(() -> setting.carrier().carryOut(reply("hello")))
                .isInstanceOf(MemoryLedger.Crash.class);

        var ending = setting.carrier().carryOut(reply("hello"));

        assertThat(ending).isEqualTo(new Ending.Delivered(List.of("1")));
        assertThat(setting.telegram.texts()).containsExactly("hello");
    }

    @Test
    void endsAsBeforeWhenCommandsComeAgain() throws Exception {
        for (var again = 0; again < 2; again++) {
            assertThat(setting.carrier().carryOut(begin()))
                    .isEqualTo(new Ending.Delivered(List.of("1")));
            assertThat(setting.carrier().carryOut(reply("hello")))
                    .isEqualTo(new Ending.Delivered(List.of("1")));
        }
        assertThat(setting.telegram.calls()).hasSize(2);
    }

    @Test
    void takesThePlaceholderAwayWhenTheReplyComesTooLate() throws Exception {
        var _ = setting.carrier().carryOut(begin());
        setting.time.advance(Duration.ofHours(25));

        assertThat(setting.carrier().carryOut(reply("late"))).isEqualTo(new Ending.Expired());
        assertThat(setting.telegram.texts()).isEmpty();
    }

    @Test
    void putsUpAnotherPlaceholderWhenSomebodyDeletedTheFirst() throws Exception {
        var _ = setting.carrier().carryOut(begin());
        setting.telegram.remove("1");

        var ending = setting.carrier().carryOut(reply("hello"));

        assertThat(ending).isEqualTo(new Ending.Delivered(List.of("2")));
        assertThat(setting.telegram.texts()).containsExactly("hello");
    }

    @Test
    void whoSleptWhileAnotherAnsweredShowsNothingBesideIt() throws Exception {
        setting.telegram.meanwhile(() -> carryOutAsAnother(reply("hello")));

        var ending = setting.carrier().carryOut(reply("hello"));

        assertThat(ending).isEqualTo(new Ending.Delivered(List.of("2")));
        assertThat(setting.telegram.texts()).containsExactly("hello");
    }

    @Test
    void whoSleptWhileAnotherBeganLeavesTheOthersPlaceholder() throws Exception {
        setting.telegram.meanwhile(() -> carryOutAsAnother(begin()));

        var begun = setting.carrier().carryOut(begin());
        var _ = setting.carrier().carryOut(reply("hello"));

        assertThat(begun).isEqualTo(new Ending.Delivered(List.of("2")));
        assertThat(setting.telegram.texts()).containsExactly("hello");
    }

    @Test
    void whoSleptThroughAWholeTurnDoesNotReopenIt() throws Exception {
        setting.telegram.meanwhile(() -> {
            carryOutAsAnother(begin());
            carryOutAsAnother(reply("hello"));
        });

        var _ = setting.carrier().carryOut(begin());
        var _ = setting.carrier().carryOut(reply("hello"));

        assertThat(setting.telegram.texts()).containsExactly("hello");
    }

    private void carryOutAsAnother(Command command) {
        try {
            var _ = setting.carrier().carryOut(command);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsWhyTelegramRefused() throws Exception {
        setting.telegram.failBefore(new Answer.Refused("Forbidden: bot was blocked", "403"));

        assertThat(setting.carrier().carryOut(reply("hello")))
                .isEqualTo(new Ending.Failed(Refusal.of("Forbidden: bot was blocked", "403")));
    }

    @Test
    void waitsAsLongAsTelegramSays() throws Exception {
        setting.telegram.failBefore(new Answer.RateLimited(Duration.ofSeconds(37)));

        var _ = setting.carrier().carryOut(begin());

        assertThat(setting.time.waits()).containsExactly(Duration.ofSeconds(37));
    }

    @Test
    void everyTextIsSeenOnceInOrderWhateverHappens() throws Exception {
        for (var seed = 0; seed < 3_000; seed++) {
            var story = new Setting();
            endure(story, new Random(seed));
            assertThat(story.telegram.answers())
                    .as("seed %d", seed)
                    .extracting(text -> text.length() + text.substring(0, 1))
                    .containsExactly("4096a", "4096b", "1c");
        }
    }

    private static void endure(Setting story, Random random) throws InterruptedException {
        var reply = reply("a".repeat(4_096) + "\n" + "b".repeat(4_096) + "\nc");
        for (var trouble = random.nextInt(12); trouble > 0; trouble--) {
            switch (random.nextInt(6)) {
                case 0 -> story.telegram.failAfter(LOST);
                case 1 -> story.telegram.failBefore(new Answer.Unclear("HTTP 502"));
                case 2 -> story.telegram.failBefore(new Answer.NotReached("ConnectException"));
                case 3 ->
                        story.telegram.failBefore(
                                new Answer.RateLimited(Duration.ofSeconds(random.nextInt(99))));
                case 4 -> story.ledger.crashBefore(PartState.Sent.class);
                default -> story.ledger.crashBefore(PartState.Standing.class);
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

    private static boolean attempt(Setting story, Command command) throws InterruptedException {
        try {
            return story.carrier().carryOut(command) instanceof Ending.Delivered;
        } catch (MemoryLedger.Crash e) {
            return false;
        }
    }

    @Test
    void keepsOneRowPerPart() throws Exception {
        var _ = setting.carrier().carryOut(begin());
        var _ = setting.carrier().carryOut(reply("hello"));

        assertThat(setting.ledger.of(TURN)).containsOnlyKeys(0);
    }
}
