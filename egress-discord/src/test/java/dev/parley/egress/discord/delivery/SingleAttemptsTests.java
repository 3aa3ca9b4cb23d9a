package dev.parley.egress.discord.delivery;

import static dev.parley.egress.discord.delivery.Setting.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.delivery.Command;
import dev.parley.delivery.Ending;
import dev.parley.delivery.PartState;
import dev.parley.delivery.Refusal;
import dev.parley.delivery.testing.MemoryLedger;
import dev.parley.discord.DiscordError.Network;
import dev.parley.discord.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.DiscordError.Unauthorized;
import dev.parley.discord.Outcome;
import dev.parley.discord.WebhookTarget;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.operation.ExecuteWebhook;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What Discord cannot tell from a repeat is never shown twice, and its end never guesses.
class SingleAttemptsTests {

    private final Setting setting = new Setting();
    private final Command command =
            command(
                    new DiscordErrand.Do(
                            "ExecuteWebhook",
                            ExecuteWebhook.through(
                                    WebhookTarget.usual(), MessageContent.of("alert"))));

    @Test
    void isDoneOnceHoweverOftenItComes() throws Exception {
        var first = setting.carrier().carryOut(command);

        assertThat(first).isEqualTo(new Ending.Delivered(List.of("1")));
        assertThat(setting.carrier().carryOut(command)).isEqualTo(first);
        assertThat(setting.discord.texts()).containsExactly("alert");
    }

    @Test
    void endsAsUnclearWhenTheAnswerWasLost() throws Exception {
        setting.discord.failAfter(new Outcome.Unclear<>(new Network("HttpTimeoutException")));

        var ending = setting.carrier().carryOut(command);

        assertThat(why(ending).kind()).isEqualTo(Refusal.UNCLEAR);
        assertThat(why(ending).reason()).startsWith("it may have been done: HttpTimeoutException");
        assertThat(setting.carrier().carryOut(command)).isEqualTo(ending);
        assertThat(setting.discord.texts()).containsExactly("alert");
    }

    @Test
    void endsAsUnclearAfterACrashEvenOfTheDatabase() throws Exception {
        setting.ledger.crashBefore(PartState.Sent.class);
        assertThatThrownBy(() -> setting.carrier().carryOut(command))
                .isInstanceOf(MemoryLedger.Crash.class);
        setting.ledger.forget(command.deliveryId());

        var ending = setting.carrier().carryOut(command);

        assertThat(why(ending).kind()).isEqualTo(Refusal.UNCLEAR);
        assertThat(setting.discord.texts()).containsExactly("alert");
    }

    @Test
    void isDoneAfterAWaitInWhichNothingWasSent() throws Exception {
        setting.discord.failBefore(new RateLimitWaitTooLong(Duration.ofSeconds(40)));

        assertThat(setting.carrier().carryOut(command)).isInstanceOf(Ending.Delivered.class);
        assertThat(setting.time.waits()).containsExactly(Duration.ofSeconds(40));
    }

    @Test
    void isDoneByTheNextOneWhenItWasGivenAwayDuringAWait() throws Exception {
        setting.discord.failBefore(new RateLimitWaitTooLong(Duration.ofSeconds(40)));
        setting.ledger.crashBefore(PartState.Sending.class);
        assertThatThrownBy(() -> setting.carrier().carryOut(command))
                .isInstanceOf(MemoryLedger.Crash.class);

        assertThat(setting.carrier().carryOut(command)).isInstanceOf(Ending.Delivered.class);
        assertThat(setting.discord.texts()).containsExactly("alert");
    }

    @Test
    void endsWhenItsOwnTokenIsRefused() throws Exception {
        setting.discord.failBefore(new Unauthorized(50_027, "Invalid Webhook Token"));

        assertThat(why(setting.carrier().carryOut(command)).kind()).isEqualTo("Unauthorized");
    }

    private static Refusal why(Ending ending) {
        return ((Ending.Failed) ending).why();
    }
}
