package dev.parley.simulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.simulator.RunningSimulator;
import dev.parley.simulator.client.DiscordLimitScript;
import dev.parley.simulator.client.FaultKind;
import dev.parley.simulator.client.JournalEntry;
import dev.parley.simulator.client.ModelFailure;
import dev.parley.simulator.client.ModelScript;
import dev.parley.simulator.client.PlatformScript;
import dev.parley.simulator.client.ScriptedFault;
import dev.parley.simulator.client.SentMessage;
import dev.parley.simulator.client.SimulatedMessage;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatorClient;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Tests with our own client of the control API.
class SimulatorClientIT {

    private final RunningSimulator server = new RunningSimulator();
    private final SimulatorClient simulator = new SimulatorClient(URI.create(server.url("")));

    @AfterEach
    void stop() {
        simulator.close();
        server.close();
    }

    @Test
    void writesEditsAndDeletesAsAUser() {
        SentMessage sent =
                simulator.users(SimulatedPlatform.TELEGRAM).sendPrivately("ann", "frist");

        simulator.edit(sent, "first");

        SimulatedMessage shown = simulator.messages(sent.place()).getFirst();
        assertThat(shown.text()).isEqualTo("first");
        assertThat(shown.author().name()).isEqualTo("ann");
        assertThat(shown.edits()).isOne();
        simulator.delete(sent);
        assertThat(simulator.messages(sent.place()).getFirst().deleted()).isTrue();
        assertThat(simulator.pendingTelegramUpdates()).isEqualTo(2);
    }

    @Test
    void findsTheBotsAnswer() {
        SentMessage question =
                simulator.users(SimulatedPlatform.DISCORD).sendMentioningBot("ann", "hello?");
        assertThat(simulator.awaitAnswer(question, Duration.ofMillis(10))).isEmpty();

        String id = simulator.sendAsDiscordBot(SimulatorClient.GENERAL_CHANNEL_ID, "hello!");

        assertThat(simulator.awaitAnswer(question, Duration.ofSeconds(5)))
                .hasValueSatisfying(answer -> {
                    assertThat(answer.text()).isEqualTo("hello!");
                    assertThat(answer.messageIds()).containsExactly(id);
                });
        assertThat(simulator.botTextsAfter(question)).containsExactly("hello!");
    }

    @Test
    void scriptsFaultsAndLimitsOfDiscord() {
        simulator.script(
                SimulatedPlatform.DISCORD,
                PlatformScript.defaults()
                        .withRateLimits(
                                DiscordLimitScript.defaults()
                                        .hiddenRoute(
                                                "POST /channels/*/messages",
                                                1,
                                                Duration.ofMinutes(1)))
                        .fault(
                                ScriptedFault.after(FaultKind.BAD_GATEWAY)
                                        .matching("POST /channels/*/messages")
                                        .times(1)));
        String channel = simulator.openDiscordChannels(1).getFirst();

        assertThatThrownBy(() -> simulator.sendAsDiscordBot(channel, "one"))
                .hasMessageContaining("502");
        assertThatThrownBy(() -> simulator.sendAsDiscordBot(channel, "two"))
                .hasMessageContaining("429");

        assertThat(simulator.requestLog(0).figure("shared-429")).isOne();
        assertThat(simulator.requestLog(0).requests())
                .extracting(request -> request.applied() + " " + request.limiter())
                .containsExactly("true accepted", "false shared");
        assertThat(simulator.journal(0)).anyMatch(entry -> entry.kind().equals("fault"));
    }

    @Test
    void addsFaultsToTheScriptInForce() {
        simulator.script(
                SimulatedPlatform.DISCORD,
                PlatformScript.defaults()
                        .fault(
                                ScriptedFault.before(FaultKind.BAD_GATEWAY)
                                        .matching("POST /channels/*/messages")));
        simulator.addFaults(
                SimulatedPlatform.DISCORD,
                List.of(
                        ScriptedFault.before(FaultKind.RATE_LIMITED)
                                .retryAfter(Duration.ofSeconds(7)),
                        ScriptedFault.after(FaultKind.PAGE).times(9)));
        String channel = SimulatorClient.GENERAL_CHANNEL_ID;

        assertThatThrownBy(() -> simulator.sendAsDiscordBot(channel, "one"))
                .hasMessageContaining("502");
        assertThatThrownBy(() -> simulator.sendAsDiscordBot(channel, "two"))
                .hasMessageContaining("429");
        assertThatThrownBy(() -> simulator.sendAsDiscordBot(channel, "three"))
                .hasStackTraceContaining("'<'");
        simulator.clearFaults(SimulatedPlatform.DISCORD);

        assertThat(simulator.sendAsDiscordBot(channel, "four")).isNotEmpty();
        assertThat(faults("discord"))
                .containsExactly(
                        "BAD_GATEWAY BEFORE POST /channels/" + channel + "/messages",
                        "RATE_LIMITED BEFORE POST /channels/" + channel + "/messages",
                        "PAGE AFTER POST /channels/" + channel + "/messages");
    }

    @Test
    void addsFailuresToTheModelsScript() {
        simulator.script(ModelScript.defaults().delay(Duration.ofMillis(1)));
        simulator.addFailures(ModelScript.defaults().fail(ModelFailure.OVERLOADED, 1));
        simulator.addFailures(ModelScript.defaults().fail(ModelFailure.INTERNAL_ERROR, 5));

        assertThatThrownBy(() -> simulator.complete("parley-small", "hi"))
                .hasMessageContaining("503");
        assertThatThrownBy(() -> simulator.complete("parley-small", "hi"))
                .hasMessageContaining("500");
        simulator.clearFailures();

        assertThat(simulator.complete("parley-small", "hi")).startsWith("You said: \"hi\"");
        assertThat(faults("openai")).containsExactly("OVERLOADED", "ERROR");
    }

    private List<String> faults(String platform) {
        return simulator.journal(0).stream()
                .filter(entry -> entry.kind().equals("fault"))
                .filter(entry -> platform.equals(entry.platform()))
                .map(JournalEntry::text)
                .toList();
    }

    @Test
    void scriptsTheModel() {
        simulator.script(ModelScript.defaults().fail(ModelFailure.OVERLOADED, 1));

        assertThatThrownBy(() -> simulator.complete("parley-small", "hi"))
                .hasMessageContaining("503");
        assertThat(simulator.complete("parley-small", "hi")).startsWith("You said: \"hi\"");

        simulator.script(ModelScript.defaults().rateLimit(Duration.ofSeconds(1), 1));
        simulator.clearScripts();
        assertThat(simulator.complete("parley-small", "hi")).isNotEmpty();
    }

    @Test
    void invokesASlashCommand() {
        simulator.useDiscordCommand("ann", "model", Map.of("name", "parley-large"));

        simulator.reset();
        assertThat(simulator.journal(0)).isEmpty();
    }
}
