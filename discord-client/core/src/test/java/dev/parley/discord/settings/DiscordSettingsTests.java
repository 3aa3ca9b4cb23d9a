package dev.parley.discord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.discord.model.DiscordException;
import dev.parley.discord.model.Snowflake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Defaults and checks of settings made in code.
class DiscordSettingsTests {

    /// An invalid setting.
    ///
    /// @param line the error's text
    record Refused(String line, Consumer<DiscordSettingsBuilder> setting) {

        @Override
        public String toString() {
            return line;
        }
    }

    static final List<Refused> REFUSED =
            List.of(
                    new Refused(
                            "api is 'discord.com/api', expected a URL such as"
                                    + " https://discord.com/api/v10",
                            builder -> builder.api(URI.create("discord.com/api"))),
                    new Refused(
                            "apiVersion is 0, expected such as 10",
                            builder -> builder.apiVersion(0)),
                    new Refused(
                            "bot token is blank, expected a token without whitespace, as the"
                                    + " developer portal shows it",
                            builder -> builder.botToken(" ")),
                    new Refused(
                            "requestsPerSecond is 0, expected at least 1",
                            builder -> builder.requestsPerSecond(0)),
                    new Refused(
                            "queueCapacity is 0, expected at least 1",
                            builder -> builder.queueCapacity(0)),
                    new Refused(
                            "invalidRequestBudget is 0, expected at least 1",
                            builder -> builder.invalidRequestBudget(0)),
                    new Refused(
                            "userAgent is 'curl', expected DiscordBot (url, version)",
                            builder -> builder.userAgent("curl")));

    @Test
    void hasDefaults() {
        var settings = DiscordSettings.builder().build();

        assertThat(settings.api()).isEqualTo(URI.create("https://discord.com/api/v10"));
        assertThat(settings.token()).isNull();
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.responseTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.requestsPerSecond()).isEqualTo(50);
        assertThat(settings.queueCapacity()).isEqualTo(10_000);
        assertThat(settings.invalidRequestBudget()).isEqualTo(5_000);
        assertThat(settings.userAgent()).matches("DiscordBot \\(https://.*, .*\\)");
    }

    @Test
    void areImmutable() {
        var builder = DiscordSettings.builder().channel("alerts", new Snowflake(7));
        var settings = builder.build();

        builder.channel("feedback", new Snowflake(8)).botToken("token");

        assertThat(settings.directory().channels()).containsOnlyKeys("alerts");
        assertThat(settings.token()).isNull();
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void rejectsInvalidSettings(Refused refused) {
        var builder = DiscordSettings.builder();

        assertThatThrownBy(
                        () -> {
                            refused.setting().accept(builder);
                            builder.build();
                        })
                .isInstanceOf(DiscordException.class)
                .hasMessage(refused.line());
    }
}
