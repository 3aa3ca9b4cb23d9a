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

/// Decisions about Telegram's updates.
class IntakeTests {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Person ADA = new Person("42", "Ada");

    private final Intake intake = new Intake(new BotIdentity(7, "parley_bot"));

    @Test
    void acceptsEverythingInAPrivateChat() {
        assertThat(actionOf(privately("hello"))).isEqualTo(sent("hello", Addressing.PRIVATE));
    }

    @Test
    void derivesTheEventIdFromUpdateAndMessage() {
        var meant =
                (IntakeDecision.Accepted)
                        intake.decide(new TelegramUpdate.Posted(81, privately("hi"), false));

        assertThat(meant.event())
                .isEqualTo(
                        new ChatEvent(
                                EventIds.inboundEvent("telegram", "7", "81\ntelegram:42\n5\n"),
                                Place.telegram(42),
                                ADA,
                                AT,
                                sent("hi", Addressing.PRIVATE)));
    }

    @Test
    void ignoresUnaddressedMessagesInAGroup() {
        assertThat(reason(inGroup("hello everybody"))).isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void removesTheMentionOfTheBot() {
        var message =
                inGroup(
                        "hey @Parley_Bot what is it",
                        new TextEntity(EntityKind.MENTION, 4, 15, null));

        assertThat(actionOf(message)).isEqualTo(sent("hey what is it", Addressing.MENTION));
    }

    @Test
    void readsEntityOffsetsAsUtf16Units() {
        var message = inGroup("😀 @parley_bot hi", new TextEntity(EntityKind.MENTION, 3, 14, null));

        assertThat(actionOf(message)).isEqualTo(sent("😀 hi", Addressing.MENTION));
    }

    @Test
    void recognizesAMentionById() {
        var message = inGroup("Parley, help", new TextEntity(EntityKind.USER, 0, 6, 7L));

        assertThat(actionOf(message)).isEqualTo(sent(", help", Addressing.MENTION));
    }

    @Test
    void ignoresMentionsOfOthers() {
        var message = inGroup("@parley_bottle hi", new TextEntity(EntityKind.MENTION, 0, 14, null));

        assertThat(reason(message)).isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void acceptsAReplyToTheBot() {
        var message = reply(inGroup("yes"), new Quote("3", "shall I?", true));

        assertThat(actionOf(message))
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
        var message =
                inGroup("/model@parley_bot small", new TextEntity(EntityKind.COMMAND, 0, 17, null));

        assertThat(actionOf(message)).isEqualTo(sent("/model small", Addressing.MENTION));
    }

    @Test
    void acceptsAnUnaddressedCommandInAGroup() {
        var message = inGroup("/model small", new TextEntity(EntityKind.COMMAND, 0, 6, null));

        assertThat(actionOf(message)).isEqualTo(sent("/model small", Addressing.COMMAND));
    }

    @Test
    void ignoresACommandInTheMiddleOfAText() {
        var message = inGroup("try /help", new TextEntity(EntityKind.COMMAND, 4, 9, null));

        assertThat(reason(message)).isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void ignoresAnotherBotsCommandInAGroup() {
        var message = inGroup("/help@other_bot", new TextEntity(EntityKind.COMMAND, 0, 15, null));

        assertThat(reason(message)).isEqualTo(Reason.OTHER_BOTS_COMMAND);
    }

    @Test
    void ignoresAnotherBotsCommandInAPrivateChat() {
        var message =
                privately(
                        "/model@other_bot small", new TextEntity(EntityKind.COMMAND, 0, 16, null));

        assertThat(reason(message)).isEqualTo(Reason.OTHER_BOTS_COMMAND);
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
        assertThat(actionOf(with(privately(""), file)))
                .isEqualTo(new UserAction.Sent("5", "", Addressing.PRIVATE, null, List.of(file)));
    }

    @Test
    void publishesTheNewTextOfAnEdit() {
        var verdict = intake.decide(new TelegramUpdate.Posted(82, privately("better"), true));

        assertThat(((IntakeDecision.Accepted) verdict).event().action())
                .isEqualTo(new UserAction.Edited("5", "better"));
    }

    private UserAction actionOf(TelegramMessage message) {
        return ((IntakeDecision.Accepted)
                        intake.decide(new TelegramUpdate.Posted(1, message, false)))
                .event()
                .action();
    }

    private Reason reason(TelegramMessage message) {
        return ((IntakeDecision.Ignored)
                        intake.decide(new TelegramUpdate.Posted(1, message, false)))
                .reason();
    }

    private static UserAction sent(String text, Addressing addressing) {
        return new UserAction.Sent("5", text, addressing, null, List.of());
    }

    private static TelegramMessage privately(String text, TextEntity... entities) {
        return message(Place.telegram(42), true, AuthorKind.PERSON, text, List.of(entities), null);
    }

    private static TelegramMessage inGroup(String text, TextEntity... entities) {
        return message(Place.telegram(-9), false, AuthorKind.PERSON, text, List.of(entities), null);
    }

    private static TelegramMessage by(AuthorKind kind) {
        return message(Place.telegram(42), true, kind, "hi", List.of(), null);
    }

    private static TelegramMessage reply(TelegramMessage to, Quote quote) {
        return message(
                to.place(), to.privateChat(), to.authorKind(), to.text(), to.entities(), quote);
    }

    private static TelegramMessage with(TelegramMessage message, Attachment file) {
        return new TelegramMessage(
                message.messageId(),
                message.place(),
                message.privateChat(),
                message.author(),
                message.authorKind(),
                message.text(),
                message.entities(),
                message.replyTo(),
                List.of(file),
                message.sentAt());
    }

    private static TelegramMessage message(
            Place place,
            boolean privateChat,
            AuthorKind kind,
            String text,
            List<TextEntity> entities,
            @Nullable Quote replyTo) {
        return new TelegramMessage(
                "5", place, privateChat, ADA, kind, text, entities, replyTo, List.of(), AT);
    }
}
