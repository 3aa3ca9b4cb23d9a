package dev.parley.egress.discord.delivery;

import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.DiscordError.Network;
import dev.parley.discord.model.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.model.DiscordError.Unauthorized;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.testing.InMemoryLedger;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Tests operations that Discord cannot deduplicate: never shown twice, never a guessed outcome.
class AtMostOnceSenderTests {

    private final DiscordDeliveryFixture fixture = new DiscordDeliveryFixture();
    private final Command command =
            command(
                    new DiscordAction.Perform(
                            "ExecuteWebhook",
                            ExecuteWebhook.through(
                                    WebhookTarget.defaultWebhook(), MessageContent.of("alert"))));

    @Test
    void performsARedeliveredCommandOnce() throws Exception {
        var first = fixture.handler().deliver(command);

        assertThat(first).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(fixture.handler().deliver(command)).isEqualTo(first);
        assertThat(fixture.discord.texts()).containsExactly("alert");
    }

    @Test
    void reportsAnUnclearOutcomeAfterALostAnswer() throws Exception {
        fixture.discord.failAfter(new Outcome.Unclear<>(new Network("HttpTimeoutException")));

        var outcome = fixture.handler().deliver(command);

        assertThat(error(outcome).kind()).isEqualTo(DeliveryError.UNCLEAR);
        assertThat(error(outcome).reason()).startsWith("outcome unknown (HttpTimeoutException)");
        assertThat(fixture.handler().deliver(command)).isEqualTo(outcome);
        assertThat(fixture.discord.texts()).containsExactly("alert");
    }

    @Test
    void reportsAnUnclearOutcomeAfterACrashOfTheDatabase() throws Exception {
        fixture.ledger.crashBefore(PartState.Sent.class);
        assertThatThrownBy(() -> fixture.handler().deliver(command))
                .isInstanceOf(InMemoryLedger.CrashException.class);
        fixture.ledger.forget(command.deliveryId());

        var outcome = fixture.handler().deliver(command);

        assertThat(error(outcome).kind()).isEqualTo(DeliveryError.UNCLEAR);
        assertThat(fixture.discord.texts()).containsExactly("alert");
    }

    @Test
    void remembersTheOutcomeThroughACrashOfTheDatabase() throws Exception {
        var outcome = fixture.handler().deliver(command);
        fixture.ledger.forget(command.deliveryId());

        assertThat(fixture.handler().deliver(command)).isEqualTo(outcome);
    }

    @Test
    void performsTheOperationAfterARateLimit() throws Exception {
        fixture.discord.failBefore(new RateLimitWaitTooLong(Duration.ofSeconds(40)));

        assertThat(fixture.handler().deliver(command))
                .isInstanceOf(DeliveryOutcome.Delivered.class);
        assertThat(fixture.time.sleeps()).containsExactly(Duration.ofSeconds(40));
    }

    @Test
    void leavesTheOperationToTheNextOwnerDuringAWait() throws Exception {
        fixture.discord.failBefore(new RateLimitWaitTooLong(Duration.ofSeconds(40)));
        fixture.ledger.crashBefore(PartState.Sending.class);
        assertThatThrownBy(() -> fixture.handler().deliver(command))
                .isInstanceOf(InMemoryLedger.CrashException.class);

        assertThat(fixture.handler().deliver(command))
                .isInstanceOf(DeliveryOutcome.Delivered.class);
        assertThat(fixture.discord.texts()).containsExactly("alert");
    }

    @Test
    void performsNothingBesideTheInstanceThatTookOver() throws Exception {
        fixture.discord.failBefore(new RateLimitWaitTooLong(Duration.ofSeconds(40)));
        fixture.time.meanwhile(() -> fixture.handler().deliver(command));

        var outcome = fixture.handler().deliver(command);

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(fixture.discord.texts()).containsExactly("alert");
    }

    @Test
    void performsNothingAfterThePlaceIsLost() {
        fixture.discord.failBefore(new RateLimitWaitTooLong(Duration.ofSeconds(40)));
        fixture.time.meanwhile(fixture::losePlace);

        assertThatThrownBy(() -> fixture.handler().deliver(command))
                .isInstanceOf(InterruptedException.class);

        assertThat(fixture.ledger.partsOf(command.deliveryId()))
                .containsEntry(0, new PartState.Pending());
        assertThat(fixture.discord.texts()).isEmpty();
    }

    @Test
    void failsWhenTheWebhookTokenIsRejected() throws Exception {
        fixture.discord.failBefore(new Unauthorized(50_027, "Invalid Webhook Token"));

        assertThat(error(fixture.handler().deliver(command)).kind()).isEqualTo("Unauthorized");
    }

    private static DeliveryError error(DeliveryOutcome outcome) {
        return ((DeliveryOutcome.Failed) outcome).error();
    }
}
