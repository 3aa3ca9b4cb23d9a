package dev.parley.egress.discord.delivery;

import static dev.parley.egress.discord.delivery.Setting.TURN;
import static dev.parley.egress.discord.delivery.Setting.command;
import static dev.parley.egress.discord.delivery.Setting.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.delivery.Answer;
import dev.parley.delivery.Ending;
import dev.parley.delivery.Errand;
import dev.parley.delivery.Mentions;
import dev.parley.ids.EventIds;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What each command leads to on Discord.
class DiscordCarrierTests {

    private final Setting setting = new Setting();

    @Test
    void showsAReplyUnderTheNonceOfItsTurn() throws Exception {
        var ending = setting.carrier().carryOut(reply("hello"));

        assertThat(ending).isEqualTo(new Ending.Delivered(List.of("1")));
        var draft = setting.discord.messages().getFirst().draft();
        assertThat(draft.channel()).isEqualTo("7");
        assertThat(draft.text()).isEqualTo("hello");
        assertThat(draft.replyTo()).isEqualTo("100");
        assertThat(draft.nonce()).isEqualTo(EventIds.nonce(TURN, 0));
        assertThat(draft.mentions()).isEqualTo(Mentions.NONE);
    }

    @Test
    void showsALongReplyInPartsOfWhichTheFirstSaysWhatItAnswers() throws Exception {
        var ending = setting.carrier().carryOut(reply("a".repeat(1_990) + "\n" + "b".repeat(50)));

        assertThat(ending).isEqualTo(new Ending.Delivered(List.of("1", "2")));
        var drafts = setting.discord.messages().stream().map(FakeDiscord.Shown::draft).toList();
        assertThat(drafts).extracting(Draft::replyTo).containsExactly("100", null);
        assertThat(drafts).extracting(Draft::nonce).doesNotHaveDuplicates();
    }

    @Test
    void waitsAsLongAsDiscordSays() throws Exception {
        setting.discord.failBefore(new Answer.RateLimited(Duration.ofSeconds(65)));

        var _ = setting.carrier().carryOut(reply("hello"));

        assertThat(setting.time.waits()).containsExactly(Duration.ofSeconds(65));
        assertThat(setting.discord.texts()).containsExactly("hello");
    }

    @Test
    void tellsWhyAReplyWasRefusedAndWhatIsVisibleOfIt() throws Exception {
        setting.discord.failAfter(new Answer.Done("1"));
        setting.discord.failBefore(new Answer.Refused("Missing Permissions", "50013"));
        var long2 = reply("a".repeat(1_990) + "\n" + "b".repeat(50));

        var ending = setting.carrier().carryOut(long2);

        var failed = new Ending.Failed("Missing Permissions", "50013", List.of("1"));
        assertThat(ending).isEqualTo(failed);
        assertThat(setting.carrier().carryOut(long2)).as("when it comes again").isEqualTo(failed);
        assertThat(setting.discord.messages()).hasSize(1);
    }

    @Test
    void expiresWhatNobodyWantsAnyMore() throws Exception {
        setting.time.advance(Duration.ofHours(25));

        assertThat(setting.carrier().carryOut(reply("late"))).isEqualTo(new Ending.Expired());
        assertThat(setting.discord.messages()).isEmpty();
    }

    @Test
    void ignoresABlankReply() throws Exception {
        assertThat(setting.carrier().carryOut(reply(" \n")))
                .isEqualTo(new Ending.Ignored("nothing to show"));
    }

    @Test
    void ignoresWhatItCannotDoYetAloud() throws Exception {
        assertThat(setting.carrier().carryOut(command(new Errand.Unsupported("CreateThread"))))
                .isEqualTo(new Ending.Ignored("not supported yet"));
    }

    @Test
    void editsDeletesAndReactsOnce() throws Exception {
        var carrier = setting.carrier();
        var edit = command(new Errand.EditMessage("9", "new", Mentions.NONE));
        for (var again = 0; again < 2; again++) {
            assertThat(carrier.carryOut(edit)).isEqualTo(new Ending.Delivered(List.of("9")));
            var _ = carrier.carryOut(command(new Errand.AddReaction("9", "👍")));
            var _ = carrier.carryOut(command(new Errand.DeleteMessage("9")));
        }

        assertThat(setting.discord.calls()).containsExactly("edit 9", "react 9 👍", "delete 9");
    }

    @Test
    void typesUntilTheReplyIsThere() throws Exception {
        var carrier = setting.carrier();

        var ending = carrier.carryOut(command(new Errand.BeginReply("100")));
        assertThat(ending).isEqualTo(Ending.Delivered.withoutMessage());
        await().untilAsserted(() -> assertThat(typed()).isGreaterThan(2));

        var _ = carrier.carryOut(reply("hello"));
        await().during(Duration.ofMillis(50)).until(this::typed, typed -> typed == typed());
        assertThat(setting.ledger.of(TURN)).as("rows for typing").hasSize(1);
    }

    @Test
    void doesNotTypeForWhatWasBegunLongAgo() throws Exception {
        setting.time.advance(Duration.ofMinutes(5));

        var ending = setting.carrier().carryOut(command(new Errand.BeginReply("100")));

        assertThat(ending).isEqualTo(Ending.Delivered.withoutMessage());
        await().during(Duration.ofMillis(30)).until(() -> typed() == 0);
    }

    private long typed() {
        return setting.discord.calls().stream().filter("type 7"::equals).count();
    }
}
