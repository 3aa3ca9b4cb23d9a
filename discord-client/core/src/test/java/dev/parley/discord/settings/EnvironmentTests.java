package dev.parley.discord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.DiscordError.InvalidWebhookUrl;
import dev.parley.discord.model.DiscordException;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.Webhook;
import dev.parley.discord.model.WebhookTarget;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Sources of each setting, and errors for unusable values.
class EnvironmentTests {

    private static final String HOOK = "https://discord.com/api/webhooks/123456789012345678/hush";
    private static final String OTHER = "https://discord.com/api/webhooks/223456789012345678/hush";

    @TempDir private Path secrets;

    @Test
    void defaultsToDiscordsApiVersion10() {
        var settings = from(Map.of());

        assertThat(settings.api()).isEqualTo(URI.create("https://discord.com/api/v10"));
        assertThat(settings.token()).isNull();
        assertThat(settings.directory()).isEqualTo(Directory.EMPTY);
    }

    @Test
    void readsEachSettingByItsName() {
        var settings =
                from(
                        Map.of(
                                "DISCORD_BOT_TOKEN", "token-1",
                                "DISCORD_WEBHOOK_URL", HOOK,
                                "DISCORD_API_BASE_URL", "http://127.0.0.1:7400/api/v10/",
                                "DISCORD_CHANNELS", "alerts=7, feedback=8"));

        assertThat(settings.token()).isEqualTo(new BotToken("token-1"));
        assertThat(settings.directory().resolve(WebhookTarget.defaultWebhook()))
                .isEqualTo(Webhook.parse(HOOK));
        assertThat(settings.api()).isEqualTo(URI.create("http://127.0.0.1:7400/api/v10"));
        assertThat(settings.directory().resolve(ChannelTarget.named("feedback")))
                .isEqualTo(new Snowflake(8));
    }

    @ParameterizedTest(name = "{0} and version {1}: {2}")
    @CsvSource({
        ",                          9, https://discord.com/api/v9",
        "http://127.0.0.1:7400/api, 9, http://127.0.0.1:7400/api/v9",
        "http://127.0.0.1:7400/api,  , http://127.0.0.1:7400/api/v10",
        "http://127.0.0.1/api/v9,   9, http://127.0.0.1/api/v9",
        "http://127.0.0.1/api/v9,    , http://127.0.0.1/api/v9",
    })
    void combinesBaseUrlAndVersion(String address, String version, URI expected) {
        var settings =
                from(
                        Map.of(
                                "DISCORD_API_BASE_URL", address == null ? "" : address,
                                "DISCORD_API_VERSION", version == null ? "" : version));

        assertThat(settings.api()).isEqualTo(expected);
    }

    @Test
    void readsSecretsFromMountedFilesInEitherCase() throws IOException {
        Files.writeString(secrets.resolve("discord_bot_token"), "token-1\n");
        Files.writeString(secrets.resolve("DISCORD_WEBHOOK_URL"), HOOK + "\n");

        var settings = from(Map.of());

        assertThat(settings.token()).isEqualTo(new BotToken("token-1"));
        assertThat(settings.directory().resolve(WebhookTarget.defaultWebhook()))
                .isEqualTo(Webhook.parse(HOOK));
    }

    @Test
    void readsTheFileThatAVariableNames() throws IOException {
        var file = Files.writeString(secrets.resolve("elsewhere"), "token-1\n");

        assertThat(from(Map.of("DISCORD_BOT_TOKEN_FILE", file.toString())).token())
                .isEqualTo(new BotToken("token-1"));
    }

    @Test
    void prefersCodeOverEnvironmentOverFiles() throws IOException {
        Files.writeString(secrets.resolve("discord_bot_token"), "of the file");
        Files.writeString(secrets.resolve("discord_webhook_url"), "of the file");
        Files.writeString(secrets.resolve("discord_api_version"), "8");
        var environment =
                environment(
                        Map.of("DISCORD_BOT_TOKEN", "of-variable", "DISCORD_WEBHOOK_URL", HOOK));

        var settings =
                DiscordSettings.builder()
                        .fillFrom(environment)
                        .webhook(OTHER)
                        .channel("alerts", new Snowflake(7))
                        .build();

        assertThat(settings.directory().resolve(WebhookTarget.defaultWebhook()))
                .as("given in code, even after the environment")
                .isEqualTo(Webhook.parse(OTHER));
        assertThat(settings.token()).isEqualTo(new BotToken("of-variable"));
        assertThat(settings.api()).hasPath("/api/v8");
    }

    @Test
    void treatsAnEmptyVariableAsAbsent() throws IOException {
        Files.writeString(secrets.resolve("discord_bot_token"), "of-file");

        assertThat(from(Map.of("DISCORD_BOT_TOKEN", "")).token())
                .isEqualTo(new BotToken("of-file"));
    }

    @Test
    void doesNotReadSettingsGivenInCode() {
        var environment = environment(Map.of("DISCORD_API_BASE_URL", "nonsense"));
        var api = URI.create("http://127.0.0.1/api/v10");

        assertThat(DiscordSettings.builder().fillFrom(environment).api(api).build().api())
                .isEqualTo(api);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DISCORD_API_BASE_URL | discord.com/api/v10 | DISCORD_API_BASE_URL is 'discord.com/api/v10', expected a URL such as https://discord.com/api
                    DISCORD_API_BASE_URL | ftp://me:hush@host  | DISCORD_API_BASE_URL is 'ftp://[redacted]@host/v10', expected a URL such as https://discord.com/api
                    DISCORD_API_VERSION  | ten                 | DISCORD_API_VERSION is 'ten', expected a number such as 10
                    DISCORD_API_VERSION  | 0                   | DISCORD_API_VERSION is '0', expected a number such as 10
                    DISCORD_BOT_TOKEN    | Bot hush            | DISCORD_BOT_TOKEN is [redacted], expected a token without whitespace, as the developer portal shows it
                    DISCORD_CHANNELS     | alerts=7,feedback   | DISCORD_CHANNELS is 'feedback', expected pairs such as alerts=123456789012345678
                    """)
    void reportsUnusableSettings(String name, String value, String line) {
        assertThatThrownBy(() -> from(Map.of(name, value)))
                .isInstanceOf(DiscordException.class)
                .hasMessage(line);
    }

    @Test
    void rejectsConflictingVersions() {
        var both = Map.of("DISCORD_API_BASE_URL", "https://a/v9", "DISCORD_API_VERSION", "10");

        assertThatThrownBy(() -> from(both))
                .hasMessageContaining("DISCORD_API_BASE_URL is 'https://a/v9' beside version 10");
    }

    @Test
    void rejectsAMissingOrEmptyFile() throws IOException {
        var missing = secrets.resolve("missing");
        Files.writeString(secrets.resolve("discord_bot_token"), "\n");

        assertThatThrownBy(() -> from(Map.of("DISCORD_BOT_TOKEN_FILE", missing.toString())))
                .hasMessage(
                        "DISCORD_BOT_TOKEN_FILE is '%s', which cannot be read (NoSuchFileException)"
                                        .formatted(missing)
                                + ", expected a readable file with only the value in it");
        assertThatThrownBy(() -> from(Map.of()))
                .hasMessageContaining("discord_bot_token', which is empty");
    }

    @ParameterizedTest
    @CsvSource({
        "https://discord.com/api/webhook/123456789012345678/hush,"
                + " https://discord.com/api/[redacted]/123456789012345678/[redacted]",
        "https://discord.com/api/webhooks/123456789012345678,    "
                + " https://discord.com/api/webhooks/123456789012345678",
        "https://discord.com/api/webhooks/1/hush?wait=hush,      "
                + " https://discord.com/api/webhooks/1/[redacted]",
        "hush, [redacted]",
    })
    void redactsTokensOfAnInvalidWebhookUrl(String address, String shown) {
        assertThatThrownBy(() -> from(Map.of("DISCORD_WEBHOOK_URL", address)))
                .asInstanceOf(InstanceOfAssertFactories.type(DiscordException.class))
                .extracting(DiscordException::error)
                .isEqualTo(new InvalidWebhookUrl(shown));
    }

    @Test
    void rejectsAWebhookOnAnotherHostThanTheApi() {
        var address = "http://127.0.0.1:7400/api/webhooks/123456789012345678/hush";

        assertThatThrownBy(() -> from(Map.of("DISCORD_WEBHOOK_URL", address)))
                .hasMessage(
                        "webhook URL is at 127.0.0.1:7400, expected one at discord.com, where the"
                                + " API is; or set DISCORD_API_BASE_URL");
        var both =
                Map.of(
                        "DISCORD_WEBHOOK_URL",
                        address,
                        "DISCORD_API_BASE_URL",
                        "http://127.0.0.1:7400/api");
        assertThat(from(both).directory().webhooks()).containsKey(WebhookTarget.DEFAULT);
    }

    private DiscordSettings from(Map<String, String> variables) {
        return DiscordSettings.builder().fillFrom(environment(variables)).build();
    }

    private Environment environment(Map<String, String> variables) {
        return new Environment(variables, List.of()).withSecretsIn(secrets);
    }
}
