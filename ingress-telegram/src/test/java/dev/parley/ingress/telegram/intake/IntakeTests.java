package dev.parley.ingress.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.ingress.telegram.intake.TelegramMessage.AuthorKind;
import dev.parley.ingress.telegram.intake.TextEntity.EntityKind;
import dev.parley.support.ingress.Addressing;
import dev.parley.support.ingress.Attachment;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.IntakeDecision;
import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.Quote;
import dev.parley.support.ingress.UserAction;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// What the bot takes as meant for it on Telegram.
class IntakeTests {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Person ADA = new Person("42", "Ada");

    private final Intake intake = new Intake(new BotIdentity(7, "parley_bot"));

    @Test
    void acceptsEverythingInAPrivateChat() {
        assertThat(wrote(privately("hello"))).isEqualTo(deed("hello", Addressing.PRIVATE));
    }

    @Test
    void derivesTheEventIdFromTheUpdateId() {
        var meant =
                (IntakeDecision.Accepted)
                        intake.decide(new TelegramUpdate.Posted(81, privately("hi"), false));

        assertThat(meant.event())
                .isEqualTo(
                        new ChatEvent(
                                EventIds.inboundEvent("telegram", "7", "81"),
                                Place.telegram(42),
                                ADA,
                                AT,
                                deed("hi", Addressing.PRIVATE)));
    }

    @Test
    void ignoresUnaddressedMessagesInAGroup() {
        assertThat(reason(inGroup("hello everybody"))).isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void removesTheMentionOfTheBot() {
        var post =
                inGroup(
                        "hey @Parley_Bot what is it",
                        new TextEntity(EntityKind.MENTION, 4, 15, null));

        assertThat(wrote(post)).isEqualTo(deed("hey what is it", Addressing.MENTION));
    }

    @Test
    void readsEntityOffsetsAsUtf16Units() {
        var post = inGroup("😀 @parley_bot hi", new TextEntity(EntityKind.MENTION, 3, 14, null));

        assertThat(wrote(post)).isEqualTo(deed("😀 hi", Addressing.MENTION));
    }

    @Test
    void recognizesAMentionById() {
        var post = inGroup("Parley, help", new TextEntity(EntityKind.USER, 0, 6, 7L));

        assertThat(wrote(post)).isEqualTo(deed(", help", Addressing.MENTION));
    }

    @Test
    void ignoresMentionsOfOthers() {
        var post = inGroup("@parley_bottle hi", new TextEntity(EntityKind.MENTION, 0, 14, null));

        assertThat(reason(post)).isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void acceptsAReplyToTheBot() {
        var post = reply(inGroup("yes"), new Quote("3", "shall I?", true));

        assertThat(wrote(post))
                .isEqualTo(
                        new UserAction.Sent(
                                "5",
                                "yes",
                                Addressing.REPLY,
                                new Quote("3", "shall I?", true),
                                List.of()));
    }

    @Test
    void ignoresAReplyToSomebodyElse() {
        assertThat(reason(reply(inGroup("yes"), new Quote("3", "shall I?", false))))
                .isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void removesTheBotNameFromACommand() {
        var post =
                inGroup("/model@parley_bot small", new TextEntity(EntityKind.COMMAND, 0, 17, null));

        assertThat(wrote(post)).isEqualTo(deed("/model small", Addressing.MENTION));
    }

    @Test
    void acceptsAnUnaddressedCommandInAGroup() {
        var post = inGroup("/model small", new TextEntity(EntityKind.COMMAND, 0, 6, null));

        assertThat(wrote(post)).isEqualTo(deed("/model small", Addressing.COMMAND));
    }

    @Test
    void ignoresACommandInTheMiddleOfAText() {
        var post = inGroup("try /help", new TextEntity(EntityKind.COMMAND, 4, 9, null));

        assertThat(reason(post)).isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void ignoresAnotherBotsCommandInAGroup() {
        var post = inGroup("/help@other_bot", new TextEntity(EntityKind.COMMAND, 0, 15, null));

        assertThat(reason(post)).isEqualTo(Reason.OTHER_BOTS_COMMAND);
    }

    @Test
    void ignoresAnotherBotsCommandInAPrivateChat() {
        var post =
                privately(
                        "/model@other_bot small", new TextEntity(EntityKind.COMMAND, 0, 16, null));

        assertThat(reason(post)).isEqualTo(Reason.OTHER_BOTS_COMMAND);
    }

    @Test
    void ignoresBotsChannelsAndItself() {
        assertThat(reason(by(AuthorKind.BOT))).isEqualTo(Reason.BOT);
        assertThat(reason(by(AuthorKind.ANONYMOUS))).isEqualTo(Reason.NO_PERSON);
        assertThat(reason(by(AuthorKind.SELF))).isEqualTo(Reason.OWN);
    }

    @Test
    void ignoresNoticesButAcceptsAFileWithoutText() {
        var file = new Attachment("f", null, "image/jpeg", 1L);

        assertThat(reason(privately(""))).isEqualTo(Reason.NOTICE);
        assertThat(wrote(with(privately(""), file)))
                .isEqualTo(new UserAction.Sent("5", "", Addressing.PRIVATE, null, List.of(file)));
    }

    @Test
    void publishesTheNewTextOfAnEdit() {
        var verdict = intake.decide(new TelegramUpdate.Posted(82, privately("better"), true));

        assertThat(((IntakeDecision.Accepted) verdict).event().action())
                .isEqualTo(new UserAction.Edited("5", "better"));
    }

    private UserAction wrote(TelegramMessage post) {
        return ((IntakeDecision.Accepted) intake.decide(new TelegramUpdate.Posted(1, post, false)))
                .event()
                .action();
    }

    private Reason reason(TelegramMessage post) {
        return ((IntakeDecision.Ignored) intake.decide(new TelegramUpdate.Posted(1, post, false)))
                .reason();
    }

    private static UserAction deed(String text, Addressing addressing) {
        return new UserAction.Sent("5", text, addressing, null, List.of());
    }

    private static TelegramMessage privately(String text, TextEntity... marks) {
        return post(Place.telegram(42), true, AuthorKind.PERSON, text, List.of(marks), null);
    }

    private static TelegramMessage inGroup(String text, TextEntity... marks) {
        return post(Place.telegram(-9), false, AuthorKind.PERSON, text, List.of(marks), null);
    }

    private static TelegramMessage by(AuthorKind kind) {
        return post(Place.telegram(42), true, kind, "hi", List.of(), null);
    }

    private static TelegramMessage reply(TelegramMessage to, Quote quote) {
        return post(to.place(), to.privateChat(), to.authorKind(), to.text(), to.entities(), quote);
    }

    private static TelegramMessage with(TelegramMessage post, Attachment file) {
        return new TelegramMessage(
                post.messageId(),
                post.place(),
                post.privateChat(),
                post.author(),
                post.authorKind(),
                post.text(),
                post.entities(),
                post.replyTo(),
                List.of(file),
                post.sentAt());
    }

    private static TelegramMessage post(
            Place place,
            boolean privateChat,
            AuthorKind kind,
            String text,
            List<TextEntity> marks,
            @Nullable Quote replyTo) {
        return new TelegramMessage(
                "5", place, privateChat, ADA, kind, text, marks, replyTo, List.of(), AT);
    }
}
