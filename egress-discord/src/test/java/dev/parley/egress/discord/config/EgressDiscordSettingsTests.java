package dev.parley.egress.discord.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.service.settings.InvalidSettingsException;
import dev.parley.testing.contracts.settings.SettingsReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/// Names, defaults and faults of the settings in `application.yml`.
class EgressDiscordSettingsTests {

    private static final SettingsReader<EgressDiscordSettings> SETTINGS =
            new SettingsReader<>(
                    EgressDiscordSettings.class,
                    Map.of("DISCORD_BOT_TOKEN", "OTAwMDAwMDAwMDAwMDAwMDAx.sim.parley"));

    private static final String WEBHOOK = "https://discord.com/api/webhooks/1080000000000000001/";

    @Test
    void haveDefaults() {
        var settings = SETTINGS.read(Map.of());

        assertThat(settings.api()).hasToString("https://discord.com/api/v10");
        assertThat(settings.answerTimeout()).hasSeconds(10);
        assertThat(settings.requestsPerSecond()).isEqualTo(50);
        assertThat(settings.channels()).isEmpty();
        assertThat(settings.webhooks()).isEmpty();
        assertThat(settings.redis()).isEmpty();
        assertThat(settings.toString()).doesNotContain("sim.parley");
    }

    @Test
    void nameChannelsAndWebhooks() {
        var settings =
                SETTINGS.read(
                        Map.of(
                                "DISCORD_CHANNELS", "alerts=123, ops=456",
                                "DISCORD_WEBHOOK_URL", WEBHOOK + "usual",
                                "DISCORD_WEBHOOKS", "alerts=" + WEBHOOK + "secret"));

        assertThat(settings.channels()).containsOnlyKeys("alerts", "ops");
        assertThat(settings.channelId("alerts")).isEqualTo("123");
        assertThat(settings.webhooks()).containsOnlyKeys("default", "alerts");
        assertThat(settings.toString()).doesNotContain("secret", "usual");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISCORD_BOT_TOKEN | '' | DISCORD_BOT_TOKEN is not set",
                "DISCORD_API_BASE_URL | ftp://x | DISCORD_API_BASE_URL is 'ftp://x'",
                "DISCORD_CHANNELS | alerts | DISCORD_CHANNELS has an entry 1 that is not in the"
                        + " form name=value",
                "DISCORD_CHANNELS | alerts=#x | DISCORD_CHANNELS has '#x' for alerts",
                "DISCORD_CHANNELS | 12=34 | DISCORD_CHANNELS has the name '12', expected a word",
                "DISCORD_WEBHOOKS | a=ftp://x | DISCORD_WEBHOOKS is not a webhook URL",
                "REDIS_URL | http://x | REDIS_URL is 'http://x'"
            })
    void reportsAFaultWithNameValueAndExpectation(String name, String value, String fault) {
        assertThatThrownBy(() -> SETTINGS.read(Map.of(name, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(fault);
    }
}
