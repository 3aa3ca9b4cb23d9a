package dev.parley.ingress.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.ingress.Addressing;
import dev.parley.ingress.Attachment;
import dev.parley.ingress.Deed;
import dev.parley.ingress.Happening;
import dev.parley.ingress.Person;
import dev.parley.ingress.Quote;
import dev.parley.ingress.Verdict;
import dev.parley.ingress.Verdict.Reason;
import dev.parley.ingress.telegram.intake.Mark.Kind;
import dev.parley.ingress.telegram.intake.Post.AuthorKind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// What the bot takes as meant for it on Telegram.
class IntakeTests {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Person ADA = new Person("42", "Ada");

    private final Intake intake = new Intake(new Bot(7, "parley_bot"));

    @Test
    void takesEverythingInAPrivateChat() {
        assertThat(wrote(privately("hello"))).isEqualTo(deed("hello", Addressing.PRIVATE));
    }

    @Test
    void theUpdatesNumberGivesTheEventItsId() {
        var meant = (Verdict.Meant) intake.decide(new Update.Posted(81, privately("hi"), false));

        assertThat(meant.happening())
                .isEqualTo(
                        new Happening(
                                EventIds.inbound("telegram", "7", "81"),
                                Place.telegram(42),
                                ADA,
                                AT,
                                deed("hi", Addressing.PRIVATE)));
    }

    @Test
    void leavesPeopleInAGroupAmongThemselves() {
        assertThat(reason(inGroup("hello everybody"))).isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void takesItsNameOutOfWhatNamesIt() {
        var post = inGroup("hey @Parley_Bot what is it", new Mark(Kind.MENTION, 4, 15, null));

        assertThat(wrote(post)).isEqualTo(deed("hey what is it", Addressing.MENTION));
    }

    @Test
    void countsInUtf16UnitsAsTelegramDoes() {
        var post = inGroup("😀 @parley_bot hi", new Mark(Kind.MENTION, 3, 14, null));

        assertThat(wrote(post)).isEqualTo(deed("😀 hi", Addressing.MENTION));
    }

    @Test
    void isNamedByItsIdWhereItHasNoName() {
        var post = inGroup("Parley, help", new Mark(Kind.PERSON, 0, 6, 7L));

        assertThat(wrote(post)).isEqualTo(deed(", help", Addressing.MENTION));
    }

    @Test
    void isNotNamedByAnothersName() {
        var post = inGroup("@parley_bottle hi", new Mark(Kind.MENTION, 0, 14, null));

        assertThat(reason(post)).isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void takesAnAnswerToItsOwnMessage() {
        var post = reply(inGroup("yes"), new Quote("3", "shall I?", true));

        assertThat(wrote(post))
                .isEqualTo(
                        new Deed.Wrote(
                                "5",
                                "yes",
                                Addressing.REPLY,
                                new Quote("3", "shall I?", true),
                                List.of()));
    }

    @Test
    void leavesAnAnswerToSomebodyElse() {
        assertThat(reason(reply(inGroup("yes"), new Quote("3", "shall I?", false))))
                .isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void readsACommandWithItsNameAsTheCommand() {
        var post = inGroup("/model@parley_bot small", new Mark(Kind.COMMAND, 0, 17, null));

        assertThat(wrote(post)).isEqualTo(deed("/model small", Addressing.MENTION));
    }

    @Test
    void takesACommandInAGroupThatNamesNoBotAsPerhapsItsOwn() {
        var post = inGroup("/model small", new Mark(Kind.COMMAND, 0, 6, null));

        assertThat(wrote(post)).isEqualTo(deed("/model small", Addressing.COMMAND));
    }

    @Test
    void leavesACommandThatStandsSomewhereInAText() {
        var post = inGroup("try /help", new Mark(Kind.COMMAND, 4, 9, null));

        assertThat(reason(post)).isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void leavesAnotherBotsCommandInAGroupToIt() {
        var post = inGroup("/help@other_bot", new Mark(Kind.COMMAND, 0, 15, null));

        assertThat(reason(post)).isEqualTo(Reason.OTHER_BOTS_COMMAND);
    }

    @Test
    void leavesAnotherBotsCommandToIt() {
        var post = privately("/model@other_bot small", new Mark(Kind.COMMAND, 0, 16, null));

        assertThat(reason(post)).isEqualTo(Reason.OTHER_BOTS_COMMAND);
    }

    @Test
    void ignoresBotsChannelsAndItself() {
        assertThat(reason(by(AuthorKind.BOT))).isEqualTo(Reason.BOT);
        assertThat(reason(by(AuthorKind.NOBODY))).isEqualTo(Reason.NO_PERSON);
        assertThat(reason(by(AuthorKind.OURSELVES))).isEqualTo(Reason.OWN);
    }

    @Test
    void ignoresNoticesButTakesAFileWithoutWords() {
        var file = new Attachment("f", null, "image/jpeg", 1L);

        assertThat(reason(privately(""))).isEqualTo(Reason.NOTICE);
        assertThat(wrote(with(privately(""), file)))
                .isEqualTo(new Deed.Wrote("5", "", Addressing.PRIVATE, null, List.of(file)));
    }

    @Test
    void anEditSaysWhatTheMessageSaysNow() {
        var verdict = intake.decide(new Update.Posted(82, privately("better"), true));

        assertThat(((Verdict.Meant) verdict).happening().deed())
                .isEqualTo(new Deed.Edited("5", "better"));
    }

    private Deed wrote(Post post) {
        return ((Verdict.Meant) intake.decide(new Update.Posted(1, post, false)))
                .happening()
                .deed();
    }

    private Reason reason(Post post) {
        return ((Verdict.Ignored) intake.decide(new Update.Posted(1, post, false))).reason();
    }

    private static Deed deed(String text, Addressing addressing) {
        return new Deed.Wrote("5", text, addressing, null, List.of());
    }

    private static Post privately(String text, Mark... marks) {
        return post(Place.telegram(42), true, AuthorKind.PERSON, text, List.of(marks), null);
    }

    private static Post inGroup(String text, Mark... marks) {
        return post(Place.telegram(-9), false, AuthorKind.PERSON, text, List.of(marks), null);
    }

    private static Post by(AuthorKind kind) {
        return post(Place.telegram(42), true, kind, "hi", List.of(), null);
    }

    private static Post reply(Post to, Quote quote) {
        return post(to.place(), to.privateChat(), to.authorKind(), to.text(), to.marks(), quote);
    }

    private static Post with(Post post, Attachment file) {
        return new Post(
                post.messageId(),
                post.place(),
                post.privateChat(),
                post.author(),
                post.authorKind(),
                post.text(),
                post.marks(),
                post.replyTo(),
                List.of(file),
                post.at());
    }

    private static Post post(
            Place place,
            boolean privateChat,
            AuthorKind kind,
            String text,
            List<Mark> marks,
            @Nullable Quote replyTo) {
        return new Post("5", place, privateChat, ADA, kind, text, marks, replyTo, List.of(), AT);
    }
}
