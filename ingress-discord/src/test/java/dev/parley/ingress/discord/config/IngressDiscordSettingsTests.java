package dev.parley.ingress.discord.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.service.Env;
import dev.parley.support.service.InvalidSettingException;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Names, defaults and validation of the settings.
class IngressDiscordSettingsTests {

    @Test
    void needsOnlyTheToken() {
        var settings =
                IngressDiscordSettings.from(new Env(Map.of("DISCORD_BOT_TOKEN", "a.secret.b")));

        assertThat(settings.token().value()).isEqualTo("a.secret.b");
        assertThat(settings.api()).isEqualTo(URI.create("https://discord.com/api/v10"));
        assertThat(settings.gateway()).isEmpty();
        assertThat(settings.queueCapacity()).isEqualTo(1_000);
        assertThat(settings.catchUpWindow()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void readsEverySettingByItsName() {
        var settings =
                IngressDiscordSettings.from(
                        new Env(
                                Map.of(
                                        "DISCORD_BOT_TOKEN", "a.b.c",
                                        "DISCORD_API_BASE_URL", "http://127.0.0.1:7400/api/v10/",
                                        "DISCORD_GATEWAY_URL", "ws://127.0.0.1:7400/gateway",
                                        "INGRESS_QUEUE_CAPACITY", "5",
                                        "DISCORD_CATCH_UP_WINDOW", "2h")));

        assertThat(settings.api()).isEqualTo(URI.create("http://127.0.0.1:7400/api/v10"));
        assertThat(settings.gateway()).contains(URI.create("ws://127.0.0.1:7400/gateway"));
        assertThat(settings.queueCapacity()).isEqualTo(5);
        assertThat(settings.catchUpWindow()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void namesTheInvalidSetting() {
        assertThatThrownBy(() -> IngressDiscordSettings.from(new Env(Map.of())))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("DISCORD_BOT_TOKEN is not set");
        var malformed =
                new Env(
                        Map.of(
                                "DISCORD_BOT_TOKEN", "a.b.c",
                                "DISCORD_GATEWAY_URL", "http://127.0.0.1/gateway"));
        assertThatThrownBy(() -> IngressDiscordSettings.from(malformed))
                .hasMessageStartingWith("DISCORD_GATEWAY_URL is 'http://127.0.0.1/gateway'");
    }
}
