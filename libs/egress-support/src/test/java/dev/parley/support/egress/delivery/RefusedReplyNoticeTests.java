package dev.parley.support.egress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ids.Place;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Tests what is said in place of a reply that the platform refused.
class RefusedReplyNoticeTests {

    private static final DeliveryError REFUSAL =
            DeliveryError.of("Cannot send an empty message", "50006");

    private final Command reply = command(new Action.SendReply("\u200b", "5"));

    @Test
    void saysWhyTheAnswerIsNotShown() {
        assertThat(RefusedReplyNotice.of(reply, new DeliveryOutcome.Failed(REFUSAL)))
                .hasValueSatisfying(notice -> {
                    assertThat(notice.action())
                            .isEqualTo(
                                    new Action.SendReply(
                                            "The answer could not be shown here: Cannot send an"
                                                    + " empty message",
                                            null));
                    assertThat(notice.deliveryId()).isNotEqualTo(reply.deliveryId());
                });
    }

    @Test
    void saysThatTheRestIsMissing() {
        var partly = new DeliveryOutcome.Failed(REFUSAL, List.of("1"), null);

        assertThat(RefusedReplyNotice.of(reply, partly))
                .map(notice -> ((Action.SendReply) notice.action()).text())
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("The rest of the answer could not"));
    }

    @Test
    void saysNothingBesideAnAnswerThatMayBeVisible() {
        var unclear =
                new DeliveryOutcome.Failed(
                        new DeliveryError("outcome unknown", null, DeliveryError.UNCLEAR));

        assertThat(RefusedReplyNotice.of(reply, unclear)).isEmpty();
    }

    @Test
    void saysNothingAboutOtherCommands() {
        var deletion = command(new Action.DeleteMessage("7"));

        assertThat(RefusedReplyNotice.of(deletion, new DeliveryOutcome.Failed(REFUSAL))).isEmpty();
    }

    private static Command command(Action action) {
        return new Command(
                new UUID(1, 2),
                Place.discord("7"),
                new UUID(1, 1),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                action);
    }
}
