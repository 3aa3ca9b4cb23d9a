package dev.parley.ingress.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ids.Place;
import dev.parley.ingress.telegram.intake.TelegramMessage.AuthorKind;
import dev.parley.support.ingress.IntakeDecision;
import dev.parley.support.ingress.Person;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The ids of events when a server counts its updates anew.
class EventIdentityTests {

    private static final long UPDATE = 81;
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Person ADA = new Person("42", "Ada");

    private final Intake intake = new Intake(new BotIdentity(7, "parley_bot"));

    @Test
    void areTheSameForARepeat() {
        assertThat(idOf(posted(42, "5"))).isEqualTo(idOf(posted(42, "5")));
    }

    @Test
    void differByMessageAndByChatThoughTheUpdateIdIsTheSame() {
        assertThat(List.of(idOf(posted(42, "6")), idOf(posted(43, "5"))))
                .doesNotHaveDuplicates()
                .doesNotContain(idOf(posted(42, "5")));
    }

    @Test
    void differForAMessageAndItsEdit() {
        assertThat(idOf(new TelegramUpdate.Posted(UPDATE, message(42, "5"), true)))
                .isNotEqualTo(idOf(posted(42, "5")));
    }

    @Test
    void differForTwoPressesOfOneButton() {
        assertThat(idOf(pressed("q1"))).isNotEqualTo(idOf(pressed("q2")));
    }

    private UUID idOf(TelegramUpdate update) {
        return ((IntakeDecision.Accepted) intake.decide(update)).event().id();
    }

    private static TelegramUpdate posted(long chat, String messageId) {
        return new TelegramUpdate.Posted(UPDATE, message(chat, messageId), false);
    }

    private static TelegramUpdate pressed(String query) {
        return new TelegramUpdate.Pressed(UPDATE, query, Place.telegram(42), ADA, "5", "again", AT);
    }

    private static TelegramMessage message(long chat, String messageId) {
        return new TelegramMessage(
                messageId,
                Place.telegram(chat),
                true,
                ADA,
                AuthorKind.PERSON,
                "hi",
                List.of(),
                null,
                List.of(),
                AT);
    }
}
