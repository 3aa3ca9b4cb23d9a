package dev.parley.discord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.Webhook;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.operation.EditInteractionResponse;
import dev.parley.discord.operation.EditWebhookMessage;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.discord.operation.InteractionHandle;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.RespondToInteraction;
import dev.parley.discord.operation.SendFollowUp;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Text forms and messages never contain a token.
class EnvironmentSecretsTests {

    private static final String SECRET = "hush-hush";
    private static final String ADDRESS =
            "https://discord.com/api/webhooks/123456789012345678/" + SECRET;
    private static final Webhook WEBHOOK = Webhook.parse(ADDRESS);
    private static final MessageContent HELLO = MessageContent.of("hello");
    private static final InteractionHandle INTERACTION =
            new InteractionHandle(new Snowflake(1), SECRET, new Snowflake(2));

    static Stream<Object> settings() {
        var environment =
                new Environment(
                        Map.of("DISCORD_BOT_TOKEN", SECRET, "DISCORD_WEBHOOK_URL", ADDRESS),
                        List.of());
        var settings = DiscordSettings.builder().fillFrom(environment).build();
        return Stream.of(
                new BotToken(SECRET),
                WEBHOOK,
                INTERACTION,
                environment,
                settings,
                settings.directory());
    }

    static Stream<Operation<?>> operations() {
        return Stream.of(
                ExecuteWebhook.through(WebhookTarget.of(WEBHOOK), HELLO),
                new EditWebhookMessage(WebhookTarget.of(WEBHOOK), new Snowflake(3), HELLO, null),
                new RespondToInteraction(INTERACTION, HELLO, false),
                new EditInteractionResponse(INTERACTION, HELLO),
                new SendFollowUp(INTERACTION, HELLO, false));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void redactsSecretsInSettings(Object thing) {
        assertThat(thing.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void redactsSecretsInOperationsAndRequests(Operation<?> operation) {
        var request = operation.request(Directory.EMPTY);

        assertThat(operation.toString()).doesNotContain(SECRET);
        assertThat(request.toString()).doesNotContain(SECRET);
        assertThat(request.route().redactedPath()).doesNotContain(SECRET).contains("[redacted]");
        assertThat(request.route().path()).as("what is really sent").contains(SECRET);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void keepsSecretsOutOfOperationNames(Operation<?> operation) {
        assertThat(operation.request(Directory.EMPTY).operation()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void redactsSecretsInExceptions(Runnable use) {
        assertThat(catchThrowable(use::run))
                .isNotNull()
                .hasNoCause()
                .message()
                .doesNotContain(SECRET);
    }

    static Stream<Runnable> malformed() {
        return Stream.of(
                () -> new BotToken("Bot " + SECRET),
                () -> Webhook.parse(SECRET),
                () -> Webhook.parse(ADDRESS + "/github"),
                () -> Webhook.parse("https://discord.com/" + SECRET),
                () -> DiscordSettings.builder().webhook("usual", ADDRESS + "#"));
    }
}
