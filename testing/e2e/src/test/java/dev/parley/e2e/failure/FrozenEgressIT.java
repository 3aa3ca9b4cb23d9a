package dev.parley.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.local.application.Stage;
import dev.parley.local.application.StageAddress;
import dev.parley.local.server.LocalServer;
import dev.parley.simulator.client.DiscordLimitScript;
import dev.parley.simulator.client.PlatformScript;
import dev.parley.simulator.client.SimulatedMessage;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.testing.probe.Eventually;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// egress-discord is frozen while a command waits for a rate limit. Another instance carries the
/// command out; the first one wakes up in the middle of it and must send nothing.
class FrozenEgressIT {

    private static final Stage STAGE = Stage.EGRESS_DISCORD;
    private static final Duration LIMIT = Duration.ofSeconds(6);
    private static final String CHANNEL = SimulatorClient.GENERAL_CHANNEL_ID;

    private final ParleySystem parley = ParleySystem.running();
    private final FaultInjector faults = new FaultInjector();
    private @Nullable LocalServer<StageAddress> second;

    @AfterEach
    void stopSecondInstance() {
        if (second != null) {
            second.close();
        }
        parley.simulator().clearScripts();
        awaitInstances(1);
    }

    @Test
    void showsAWebhookMessageOnce() {
        limit("POST /webhooks/*/*");
        publish(webhook("first"));
        awaitVisible("first");
        publish(webhook("second"));

        freezeUntilReplaced("second");

        assertThat(visible()).containsOnlyOnce("second");
    }

    @Test
    void doesNotReplaceAnEditByAnOlderOne() {
        var message = parley.simulator().sendAsDiscordBot(CHANNEL, "edit 0");
        limit("PATCH /channels/*/messages/*");
        publish(edit(message, "edit 1"));
        awaitVisible("edit 1");
        publish(edit(message, "edit 2"));

        freezeUntilReplaced("edit 2", edit(message, "edit 3"), "edit 3");

        assertThat(visible()).contains("edit 3").doesNotContain("edit 2");
    }

    private void freezeUntilReplaced(String text) {
        freezeUntilReplaced(text, null, text);
    }

    /// Freezes the instance while it waits, lets another one work, and wakes the first one up.
    ///
    /// @param waiting text that waits for the limit
    /// @param further command that the other instance gets
    /// @param last text that is visible when the other instance has done its work
    private void freezeUntilReplaced(String waiting, @Nullable String further, String last) {
        Eventually.await("'%s' waits for the limit".formatted(waiting))
                .until(() ->
                        parley.simulator().requestLog(0).requests().stream()
                                .anyMatch(request -> request.status() == 429));
        try (var zombie = faults.freeze(parley.stage(STAGE))) {
            second = parley.startSecond(STAGE);
            awaitInstances(1);
            if (further != null) {
                publish(further);
            }
            awaitVisible(last);
            parley.awaitIdle();
            zombie.thaw();
            awaitInstances(2);
        }
    }

    private void limit(String route) {
        parley.simulator().clearRequestLog();
        parley.simulator()
                .script(
                        SimulatedPlatform.DISCORD,
                        PlatformScript.defaults()
                                .withRateLimits(
                                        DiscordLimitScript.defaults()
                                                .hiddenRoute(route, 1, LIMIT)));
    }

    private void publish(String json) {
        parley.kafka()
                .publish(
                        "delivery-discord",
                        "discord:" + CHANNEL,
                        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String webhook(String text) {
        return "{'payload': {'ExecuteWebhook': {'webhook': 'default', 'content': {'text': '%s'}}}}"
                .formatted(text);
    }

    private static String edit(String message, String text) {
        return "{'payload': {'EditMessage': {'messageId': '%s', 'content': {'text': '%s'}}}}"
                .formatted(message, text);
    }

    private void awaitVisible(String text) {
        Eventually.await("'%s' is visible".formatted(text)).until(() -> visible().contains(text));
    }

    private List<String> visible() {
        return parley.simulator().botMessages("discord:" + CHANNEL).stream()
                .map(SimulatedMessage::text)
                .toList();
    }

    private void awaitInstances(int instances) {
        Eventually.await("%d instances of %s share its work".formatted(instances, STAGE))
                .until(() -> parley.kafka().hasStableMembers(instances, STAGE.module()));
    }
}
