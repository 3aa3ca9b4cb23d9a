package dev.parley.egress.discord.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.discord.model.Snowflake;
import dev.parley.support.service.Env;
import dev.parley.support.service.InvalidSettingException;
import dev.parley.support.service.Secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The service's settings: names, defaults, refusals.
class EgressDiscordSettingsTests {

    private static final String WEBHOOK = "https://discord.com/api/webhooks/1080000000000000001/";
    private static final String TOKEN = "OTAwMDAwMDAwMDAwMDAwMDAx.sim.parley";

    @Test
    void needsOnlyAToken() {
        var settings = EgressDiscordSettings.from(new Env(Map.of("DISCORD_BOT_TOKEN", TOKEN)));

        assertThat(settings.token().value()).isEqualTo(TOKEN);
        assertThat(settings.api()).isEqualTo(URI.create("https://discord.com/api/v10"));
        assertThat(settings.answerTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.toString()).doesNotContain(TOKEN);
    }

    @Test
    void goesWhereItIsTold() {
        var settings =
                EgressDiscordSettings.from(
                        new Env(
                                Map.of(
                                        "DISCORD_BOT_TOKEN", TOKEN,
                                        "DISCORD_API_BASE_URL", "http://127.0.0.1:7400/x/",
                                        "DISCORD_ANSWER_TIMEOUT", "2s")));

        assertThat(settings.api()).isEqualTo(URI.create("http://127.0.0.1:7400/x"));
        assertThat(settings.answerTimeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void namesTheTokenThatIsMissing() {
        assertThatThrownBy(() -> EgressDiscordSettings.from(new Env(Map.of())))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("DISCORD_BOT_TOKEN is not set");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        var env = new Env(Map.of("DISCORD_BOT_TOKEN", TOKEN, "DISCORD_API_BASE_URL", "ftp://x"));

        assertThatThrownBy(() -> EgressDiscordSettings.from(env))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("DISCORD_API_BASE_URL is 'ftp://x'");
    }

    @Test
    void knowsChannelsAndWebhooksByName() {
        var settings =
                settings(
                        Map.of(
                                "DISCORD_CHANNELS", "alerts=123, ops=456",
                                "DISCORD_WEBHOOK_URL", WEBHOOK + "usual",
                                "DISCORD_WEBHOOKS", "alerts=" + WEBHOOK + "secret"));

        assertThat(settings.channels())
                .isEqualTo(Map.of("alerts", new Snowflake(123), "ops", new Snowflake(456)));
        assertThat(settings.webhooks()).containsOnlyKeys("default", "alerts");
        assertThat(settings.webhooks()).containsEntry("alerts", new Secret(WEBHOOK + "secret"));
        assertThat(settings.toString()).doesNotContain("secret", "usual");
    }

    @Test
    void sharesALimitOnlyWhereRedisIsNamed() {
        assertThat(settings(Map.of()).redis()).isEmpty();
        assertThat(settings(Map.of("REDIS_URL", "redis://r:6379")).redis())
                .contains(URI.create("redis://r:6379"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISCORD_CHANNELS | alerts | DISCORD_CHANNELS has an entry 1 that is not in the"
                        + " form name=value",
                "DISCORD_CHANNELS | alerts=#x | DISCORD_CHANNELS has '#x' for alerts",
                "DISCORD_CHANNELS | 12=34 | DISCORD_CHANNELS has the name '12', expected a word",
                "DISCORD_WEBHOOKS | a=ftp://x | DISCORD_WEBHOOKS is not a webhook URL",
                "REDIS_URL | http://x | REDIS_URL is 'http://x'"
            })
    void refusesNamesThatCannotBe(String name, String value, String message) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(message);
    }

    private static EgressDiscordSettings settings(Map<String, String> more) {
        var all = new HashMap<>(more);
        all.put("DISCORD_BOT_TOKEN", TOKEN);
        return EgressDiscordSettings.from(new Env(all));
    }
}
