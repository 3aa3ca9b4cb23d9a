package dev.parley.ingress.discord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.ingress.Addressing;
import dev.parley.ingress.Answerable;
import dev.parley.ingress.Deed;
import dev.parley.ingress.Happening;
import dev.parley.ingress.Person;
import dev.parley.ingress.Quote;
import dev.parley.ingress.Verdict;
import dev.parley.ingress.Verdict.Reason;
import dev.parley.ingress.discord.intake.Post.AuthorKind;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What the bot takes as meant for it on Discord.
class IntakeTests {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final long ID = Snowflake.at(AT);

    private final TakenMessages taken = new TakenMessages(10);
    private final Intake intake = new Intake("7", taken);

    @Test
    void takesEveryDirectMessage() {
        assertThat(happening(new Dispatch.Posted(Posts.direct(100, ID, " hello "))))
                .isEqualTo(
                        new Happening(
                                EventIds.inbound("discord", "7", Long.toString(ID)),
                                Place.discord("100"),
                                Posts.ADA,
                                AT,
                                wrote("hello", Addressing.PRIVATE)));
    }

    @Test
    void leavesPeopleInAChannelAmongThemselves() {
        assertThat(reason(Posts.inChannel(1, 2, "hello <@8>"))).isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void takesItsNameOutOfWhatNamesIt() {
        assertThat(deed(Posts.inChannel(1, ID, "hey <@7> what is <@8>?")))
                .isEqualTo(wrote("hey what is <@8>?", Addressing.MENTION));
        assertThat(deed(Posts.inChannel(1, ID, "<@!7>"))).isEqualTo(wrote("", Addressing.MENTION));
    }

    @Test
    void takesAnAnswerToItsOwnMessageAndToNobodyElses() {
        var ours = new Quote("5", "shall I?", true);

        assertThat(deed(Posts.answering(ours)))
                .isEqualTo(new Deed.Wrote("2", "yes", Addressing.REPLY, ours, List.of()));
        assertThat(reason(Posts.answering(new Quote("5", "shall I?", false))))
                .isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void ignoresItselfOtherBotsWebhooksAndNotices() {
        assertThat(reason(Posts.by(AuthorKind.OURSELVES))).isEqualTo(Reason.OWN);
        assertThat(reason(Posts.by(AuthorKind.BOT))).isEqualTo(Reason.BOT);
        assertThat(reason(Posts.by(AuthorKind.WEBHOOK))).isEqualTo(Reason.NO_PERSON);
        assertThat(reason(Posts.by(AuthorKind.NOTICE))).isEqualTo(Reason.NOTICE);
    }

    @Test
    void everyEditIsAnEventOfItsOwn() {
        var first = happening(new Dispatch.Edited(Posts.direct(1, ID, "better"), AT));
        var second = happening(new Dispatch.Edited(Posts.direct(1, ID, "best"), AT.plusMillis(1)));

        assertThat(first.deed()).isEqualTo(new Deed.Edited(Long.toString(ID), "better"));
        assertThat(first.at()).isEqualTo(AT);
        assertThat(first.id()).isNotEqualTo(second.id());
    }

    @Test
    void anEditThatDropsTheNameOfATakenMessageIsStillTold() {
        deed(Posts.inChannel(1, ID, "<@7> hello"));

        assertThat(happening(new Dispatch.Edited(Posts.inChannel(1, ID, "hello"), AT)).deed())
                .isEqualTo(new Deed.Edited(Long.toString(ID), "hello"));
        assertThat(intake.decide(new Dispatch.Edited(Posts.inChannel(1, 3, "hello"), AT)))
                .isEqualTo(new Verdict.Ignored(Reason.NOT_ADDRESSED));
    }

    @Test
    void aTakenMessageThatIsGoneIsTakenBackByItsAuthor() {
        taken.add(ID, Posts.ADA);

        var gone = happening(new Dispatch.Deleted(1, ID, AT));

        assertThat(gone.person()).isEqualTo(Posts.ADA);
        assertThat(gone.deed()).isEqualTo(new Deed.TookBack(Long.toString(ID)));
    }

    @Test
    void whatWasNeverTakenGoesInPeace() {
        assertThat(intake.decide(new Dispatch.Deleted(1, ID, AT)))
                .isEqualTo(new Verdict.Ignored(Reason.UNKNOWN_MESSAGE));
    }

    @Test
    void commandsAndButtonsAreAlwaysMeant() {
        var person = new Person("42", "Ada");
        var answerable = new Answerable("9", "token", "app");

        var invoked =
                happening(
                        new Dispatch.Invoked(
                                ID, 1, person, "model", Map.of("name", "x"), answerable));
        var pressed = happening(new Dispatch.Pressed(ID, 1, person, "5", "again", answerable));

        assertThat(invoked.deed())
                .isEqualTo(new Deed.Invoked("model", Map.of("name", "x"), answerable));
        assertThat(pressed.deed()).isEqualTo(new Deed.Pressed("5", "again", answerable));
        assertThat(invoked.at()).isEqualTo(AT);
    }

    private Deed deed(Post post) {
        return happening(new Dispatch.Posted(post)).deed();
    }

    private Happening happening(Dispatch dispatch) {
        return ((Verdict.Meant) intake.decide(dispatch)).happening();
    }

    private Reason reason(Post post) {
        return ((Verdict.Ignored) intake.decide(new Dispatch.Posted(post))).reason();
    }

    private static Deed wrote(String text, Addressing addressing) {
        return new Deed.Wrote(Long.toString(ID), text, addressing, null, List.of());
    }
}
