package dev.parley.egress.telegram.delivery;

import static dev.parley.egress.telegram.delivery.TelegramDeliveryFixture.TURN;
import static dev.parley.egress.telegram.delivery.TelegramDeliveryFixture.begin;
import static dev.parley.egress.telegram.delivery.TelegramDeliveryFixture.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.egress.delivery.CallOutcome;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.PartState;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Tests what stays of a text whose time is over: nothing, unless another instance showed it.
class ExpiredTextTests {

    private static final CallOutcome LOST = new CallOutcome.Unclear("SocketTimeoutException");

    private final TelegramDeliveryFixture fixture = new TelegramDeliveryFixture();

    @Test
    void deletesThePlaceholderWhenTheReplyExpires() throws Exception {
        var _ = fixture.handler().deliver(begin());
        fixture.time.advance(Duration.ofHours(25));

        assertThat(fixture.handler().deliver(reply("late")))
                .isEqualTo(new DeliveryOutcome.Expired());
        assertThat(fixture.telegram.texts()).isEmpty();
    }

    @Test
    void endsThePlaceholderTheSameWayWhenItComesAgainTooLate() throws Exception {
        assertThat(fixture.handler().deliver(begin()))
                .isInstanceOf(DeliveryOutcome.Delivered.class);
        fixture.time.advance(Duration.ofHours(25));
        var _ = fixture.handler().deliver(reply("late"));

        assertThat(fixture.handler().deliver(begin()))
                .isInstanceOf(DeliveryOutcome.Delivered.class);
    }

    @Test
    void endsThePlaceholderTheSameWayWhenTheLedgerForgotIt() throws Exception {
        var _ = fixture.handler().deliver(begin());
        fixture.ledger.forget(TURN);
        fixture.time.advance(Duration.ofHours(25));

        assertThat(fixture.handler().deliver(begin()))
                .isInstanceOf(DeliveryOutcome.Delivered.class);
    }

    @Test
    void deletesAnExpiredTextUntilTelegramDoes() throws Exception {
        var _ = fixture.handler().deliver(begin());
        fixture.telegram.failAfter(LOST);
        fixture.telegram.failBefore(new CallOutcome.RateLimited(Duration.ofHours(25)));
        fixture.telegram.failBefore(new CallOutcome.Unclear("HTTP 502"));
        fixture.telegram.failBefore(new CallOutcome.Unreachable("ConnectException"));

        assertThat(fixture.handler().deliver(reply("late")))
                .isEqualTo(new DeliveryOutcome.Expired());
        assertThat(fixture.telegram.texts()).isEmpty();
    }

    @Test
    void deletesAnExpiredTextAfterACrash() throws Exception {
        var _ = fixture.handler().deliver(begin());
        fixture.telegram.show("1", "late");
        var _ = fixture.ledger.finishDurably(TURN, 0, new PartState.Expired("1"));

        assertThat(fixture.handler().deliver(reply("late")))
                .isEqualTo(new DeliveryOutcome.Expired());
        assertThat(fixture.telegram.texts()).isEmpty();
    }

    @Test
    void reportsAnExpiredTextThatTelegramDoesNotDeleteAsUnclear() throws Exception {
        var _ = fixture.handler().deliver(begin());
        fixture.telegram.failAfter(LOST);
        fixture.telegram.failBefore(new CallOutcome.RateLimited(Duration.ofHours(25)));
        fixture.telegram.failBefore(new CallOutcome.Refused("message can't be deleted", "400"));

        assertThat(fixture.handler().deliver(reply("late")))
                .isInstanceOfSatisfying(
                        DeliveryOutcome.Failed.class,
                        failed ->
                                assertThat(failed.error().kind()).isEqualTo(DeliveryError.UNCLEAR));
    }

    @Test
    void doesNotReportAsExpiredWhatTheOtherInstanceShowed() throws Exception {
        fixture.telegram.failBefore(new CallOutcome.Unreachable("down"));
        fixture.time.meanwhile(() -> {
            carryOutAsAnother(begin());
            fixture.time.advance(Duration.ofHours(25));
        });

        var outcome = fixture.handler().deliver(begin());

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
    }

    @Test
    void keepsTheAnswerThatTheOtherInstanceShowedInTime() throws Exception {
        var _ = fixture.handler().deliver(begin());
        fixture.telegram.failBefore(new CallOutcome.Unreachable("down"));
        fixture.time.meanwhile(() -> {
            carryOutAsAnother(reply("hello"));
            fixture.time.advance(Duration.ofHours(25));
        });

        var outcome = fixture.handler().deliver(reply("hello"));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(fixture.telegram.texts()).containsExactly("hello");
    }

    private void carryOutAsAnother(Command command) {
        try {
            var _ = fixture.handler().deliver(command);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
