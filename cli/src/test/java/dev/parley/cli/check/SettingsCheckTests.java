package dev.parley.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.settings.CliSettings;
import dev.parley.cli.settings.EnvFile;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SettingsCheckTests {

    @Test
    void namesEveryMalformedSettingAtOnce() {
        var findings =
                check(
                        """
                        PARLEY_CONTEXT_MESSAGES=lots
                        SESSION_TTL=1 hour
                        CONVERSATION_SCOPE=channel
                        """);

        assertThat(findings)
                .extracting(Finding::summary)
                .containsExactlyInAnyOrder(
                        "PARLEY_CONTEXT_MESSAGES is 'lots', expected a number from 1 to 200",
                        "SESSION_TTL is '1 hour', expected a duration such as 30s, 5m or 2h",
                        "CONVERSATION_SCOPE is 'channel', expected one of user-in-place, place,"
                                + " user");
        assertThat(findings).allMatch(Finding.Problem.class::isInstance);
    }

    @Test
    void warnsOfAnUnknownNameWithASuggestion() {
        assertThat(check("PARLEY_MODLES=llama3"))
                .containsExactly(
                        new Finding.Warning(
                                "PARLEY_MODLES is not a setting of Parley, so it changes nothing",
                                "did you mean PARLEY_MODELS?"));
    }

    @Test
    void reportsAFileThatCannotBeRead() {
        assertThat(check("OPENAI_API_KEY_FILE=/none/key"))
                .extracting(Finding::summary)
                .containsExactly(
                        "OPENAI_API_KEY_FILE is '/none/key', which is empty or cannot be read");
    }

    @Test
    void neverShowsThePasswordOfAnAddress() {
        assertThat(check("OPENAI_BASE_URL=htps://user:hun/ter2@models"))
                .extracting(Finding::summary)
                .containsExactly(
                        "OPENAI_BASE_URL is 'htps://***@models', expected an address that starts"
                                + " with http:// or https://");
    }

    @Test
    void asksForASchemeInAnAddress() {
        assertThat(check("OPENAI_BASE_URL=localhost:11434"))
                .extracting(Finding::summary)
                .containsExactly(
                        "OPENAI_BASE_URL is 'localhost:11434', expected an address that starts"
                                + " with http:// or https://");
    }

    @Test
    void warnsOfAnAddressThatUpSetsItself() {
        assertThat(check("KAFKA_BOOTSTRAP_SERVERS=elsewhere:9092"))
                .extracting(Finding::summary)
                .containsExactly(
                        "KAFKA_BOOTSTRAP_SERVERS is ignored: ./parley up starts that server"
                                + " itself");
    }

    @Test
    void hidesAValueThatMayHoldASecret() {
        assertThat(check("DISCORD_WEBHOOK_URL=secret-words"))
                .extracting(Finding::summary)
                .noneMatch(summary -> summary.contains("secret-words"));
    }

    @Test
    void findsNothingWhereNothingIsSet() {
        assertThat(check("")).isEmpty();
    }

    private static List<Finding> check(String file) {
        return SettingsCheck.run(new CliSettings(EnvFile.parse(file), Map.of()));
    }
}
