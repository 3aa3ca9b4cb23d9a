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

/// What Discord cannot tell from a repeat is never shown twice, and its end never guesses.
class AtMostOnceSenderTests {

    private final DiscordDeliveryFixture setting = new DiscordDeliveryFixture();
    private final Command command =
            command(
                    new DiscordAction.Perform(
                            "ExecuteWebhook",
                            ExecuteWebhook.through(
                                    WebhookTarget.defaultWebhook(), MessageContent.of("alert"))));

    @Test
    void isDoneOnceHoweverOftenItComes() throws Exception {
        var first = setting.handler().deliver(command);

        assertThat(first).isEqualTo(new DeliveryOutcome.Delivered(List.of("1")));
        assertThat(setting.handler().deliver(command)).isEqualTo(first);
        assertThat(setting.discord.texts()).containsExactly("alert");
    }

    @Test
    void endsAsUnclearWhenTheAnswerWasLost() throws Exception {
        setting.discord.failAfter(new Outcome.Unclear<>(new Network("HttpTimeoutException")));

        var ending = setting.handler().deliver(command);

        assertThat(why(ending).kind()).isEqualTo(DeliveryError.UNCLEAR);
        assertThat(why(ending).reason()).startsWith("it may have been done: HttpTimeoutException");
        assertThat(setting.handler().deliver(command)).isEqualTo(ending);
        assertThat(setting.discord.texts()).containsExactly("alert");
    }

    @Test
    void endsAsUnclearAfterACrashEvenOfTheDatabase() throws Exception {
        setting.ledger.crashBefore(PartState.Sent.class);
        assertThatThrownBy(() -> setting.handler().deliver(command))
                .isInstanceOf(InMemoryLedger.CrashException.class);
        setting.ledger.forget(command.deliveryId());

        var ending = setting.handler().deliver(command);

        assertThat(why(ending).kind()).isEqualTo(DeliveryError.UNCLEAR);
        assertThat(setting.discord.texts()).containsExactly("alert");
    }

    @Test
    void isDoneAfterAWaitInWhichNothingWasSent() throws Exception {
        setting.discord.failBefore(new RateLimitWaitTooLong(Duration.ofSeconds(40)));

        assertThat(setting.handler().deliver(command))
                .isInstanceOf(DeliveryOutcome.Delivered.class);
        assertThat(setting.time.sleeps()).containsExactly(Duration.ofSeconds(40));
    }

    @Test
    void isDoneByTheNextOneWhenItWasGivenAwayDuringAWait() throws Exception {
        setting.discord.failBefore(new RateLimitWaitTooLong(Duration.ofSeconds(40)));
        setting.ledger.crashBefore(PartState.Sending.class);
        assertThatThrownBy(() -> setting.handler().deliver(command))
                .isInstanceOf(InMemoryLedger.CrashException.class);

        assertThat(setting.handler().deliver(command))
                .isInstanceOf(DeliveryOutcome.Delivered.class);
        assertThat(setting.discord.texts()).containsExactly("alert");
    }

    @Test
    void endsWhenItsOwnTokenIsRefused() throws Exception {
        setting.discord.failBefore(new Unauthorized(50_027, "Invalid Webhook Token"));

        assertThat(why(setting.handler().deliver(command)).kind()).isEqualTo("Unauthorized");
    }

    private static DeliveryError why(DeliveryOutcome ending) {
        return ((DeliveryOutcome.Failed) ending).error();
    }
}
