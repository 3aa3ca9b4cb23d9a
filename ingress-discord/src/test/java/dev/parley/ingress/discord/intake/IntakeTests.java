package dev.parley.ingress.discord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.ingress.discord.intake.DiscordMessage.AuthorKind;
import dev.parley.support.ingress.Addressing;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.IntakeDecision;
import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.InteractionReference;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.Quote;
import dev.parley.support.ingress.UserAction;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Decisions about Discord's dispatches.
class IntakeTests {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final long ID = SnowflakeTime.lowestIdAt(AT);

    private final AcceptedMessages accepted = new AcceptedMessages(10);
    private final Intake intake = new Intake("7", accepted);

    @Test
    void acceptsEveryDirectMessage() {
        assertThat(eventOf(new Dispatch.Posted(DiscordMessages.direct(100, ID, " hello "))))
                .isEqualTo(
                        new ChatEvent(
                                EventIds.inboundEvent("discord", "7", Long.toString(ID)),
                                Place.discord("100"),
                                DiscordMessages.ADA,
                                AT,
                                wrote("hello", Addressing.PRIVATE)));
    }

    @Test
    void ignoresUnaddressedMessagesInAChannel() {
        assertThat(reason(DiscordMessages.inChannel(1, 2, "hello <@8>")))
                .isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void removesTheMentionOfTheBot() {
        assertThat(actionOf(DiscordMessages.inChannel(1, ID, "hey <@7> what is <@8>?")))
                .isEqualTo(wrote("hey what is <@8>?", Addressing.MENTION));
        assertThat(actionOf(DiscordMessages.inChannel(1, ID, "<@!7>")))
                .isEqualTo(wrote("", Addressing.MENTION));
    }

    @Test
    void acceptsRepliesToTheBotOnly() {
        var ours = new Quote("5", "shall I?", true);

        assertThat(actionOf(DiscordMessages.answering(ours)))
                .isEqualTo(new UserAction.Sent("2", "yes", Addressing.REPLY, ours, List.of()));
        assertThat(reason(DiscordMessages.answering(new Quote("5", "shall I?", false))))
                .isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void ignoresItselfOtherBotsWebhooksAndSystemMessages() {
        assertThat(reason(DiscordMessages.by(AuthorKind.SELF))).isEqualTo(Reason.OWN);
        assertThat(reason(DiscordMessages.by(AuthorKind.BOT))).isEqualTo(Reason.BOT);
        assertThat(reason(DiscordMessages.by(AuthorKind.WEBHOOK))).isEqualTo(Reason.NO_PERSON);
        assertThat(reason(DiscordMessages.by(AuthorKind.SYSTEM))).isEqualTo(Reason.NOTICE);
    }

    @Test
    void givesEveryEditItsOwnEventId() {
        var first = eventOf(new Dispatch.Edited(DiscordMessages.direct(1, ID, "better"), AT));
        var second =
                eventOf(
                        new Dispatch.Edited(
                                DiscordMessages.direct(1, ID, "best"), AT.plusMillis(1)));

        assertThat(first.action()).isEqualTo(new UserAction.Edited(Long.toString(ID), "better"));
        assertThat(first.occurredAt()).isEqualTo(AT);
        assertThat(first.id()).isNotEqualTo(second.id());
    }

    @Test
    void acceptsAnEditThatRemovesTheMention() {
        actionOf(DiscordMessages.inChannel(1, ID, "<@7> hello"));

        assertThat(
                        eventOf(new Dispatch.Edited(DiscordMessages.inChannel(1, ID, "hello"), AT))
                                .action())
                .isEqualTo(new UserAction.Edited(Long.toString(ID), "hello"));
        assertThat(intake.decide(new Dispatch.Edited(DiscordMessages.inChannel(1, 3, "hello"), AT)))
                .isEqualTo(new IntakeDecision.Ignored(Reason.NOT_ADDRESSED));
    }

    @Test
    void attributesADeletionToTheAuthor() {
        accepted.add(ID, DiscordMessages.ADA);

        var gone = eventOf(new Dispatch.Deleted(1, ID, AT));

        assertThat(gone.person()).isEqualTo(DiscordMessages.ADA);
        assertThat(gone.action()).isEqualTo(new UserAction.Deleted(Long.toString(ID)));
    }

    @Test
    void ignoresTheDeletionOfAnUnknownMessage() {
        assertThat(intake.decide(new Dispatch.Deleted(1, ID, AT)))
                .isEqualTo(new IntakeDecision.Ignored(Reason.UNKNOWN_MESSAGE));
    }

    @Test
    void acceptsEveryCommandAndButton() {
        var person = new Person("42", "Ada");
        var interaction = new InteractionReference("9", "token", "app");

        var invoked =
                eventOf(
                        new Dispatch.Invoked(
                                ID, 1, person, "model", Map.of("name", "x"), interaction));
        var pressed = eventOf(new Dispatch.Pressed(ID, 1, person, "5", "again", interaction));

        assertThat(invoked.action())
                .isEqualTo(new UserAction.Invoked("model", Map.of("name", "x"), interaction));
        assertThat(pressed.action()).isEqualTo(new UserAction.Pressed("5", "again", interaction));
        assertThat(invoked.occurredAt()).isEqualTo(AT);
    }

    private UserAction actionOf(DiscordMessage message) {
        return eventOf(new Dispatch.Posted(message)).action();
    }

    private ChatEvent eventOf(Dispatch dispatch) {
        return ((IntakeDecision.Accepted) intake.decide(dispatch)).event();
    }

    private Reason reason(DiscordMessage message) {
        return ((IntakeDecision.Ignored) intake.decide(new Dispatch.Posted(message))).reason();
    }

    private static UserAction wrote(String text, Addressing addressing) {
        return new UserAction.Sent(Long.toString(ID), text, addressing, null, List.of());
    }
}
