package dev.parley.support.service.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.service.Secret;
import dev.parley.support.service.settings.Example;
import dev.parley.support.service.settings.InvalidSettingsException;

import jakarta.validation.constraints.NotNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The settings of `application.yml` in this folder of resources, as a service's start reads them.
class ServiceLauncherTests {

    private static final Map<String, String> LEAST =
            Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
                    "DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/parley",
                    "SAMPLE_TOKEN", "geheim");

    @TempDir private Path folder;

    @Test
    void readsASecretFromAFile() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "from-file\n");

        var settings = read(Map.of("SAMPLE_TOKEN", "", "SAMPLE_TOKEN_FILE", file.toString()));

        assertThat(settings.token().value()).isEqualTo("from-file");
    }

    @Test
    void treatsAnEmptyVariableAsAbsent() {
        assertThat(read(Map.of("SAMPLE_TIMEOUT", " ")).timeout()).hasSeconds(10);
    }

    @Test
    void reportsEveryFaultOfOneStart() {
        assertThatThrownBy(() -> read(Map.of("SERVER_PORT", "x", "SAMPLE_TIMEOUT", "y")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        """
                        SERVER_PORT is 'x', expected a number from 0 to 65535; example: SERVER_PORT=0
                        SAMPLE_TIMEOUT is 'y', expected a duration above zero such as 30s, 5m or 2h; example: SAMPLE_TIMEOUT=10s\
                        """);
    }

    @Test
    void takesAUserOrATokenForTheRegistry() {
        var both =
                Map.of(
                        "SCHEMA_REGISTRY_USER", "u",
                        "SCHEMA_REGISTRY_PASSWORD", "geheim",
                        "SCHEMA_REGISTRY_TOKEN", "geheim");

        assertThatThrownBy(() -> read(both))
                .hasMessageStartingWith("SCHEMA_REGISTRY_TOKEN and SCHEMA_REGISTRY_USER are both")
                .hasMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KAFKA_BOOTSTRAP_SERVERS | '' | KAFKA_BOOTSTRAP_SERVERS is not set; example:"
                        + " KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9092",
                "SCHEMA_REGISTRY_URL | x | SCHEMA_REGISTRY_URL is 'x', expected an address that"
                        + " starts with [http, https]",
                "SCHEMA_REGISTRY_URL | http://u:geheim@h/ | SCHEMA_REGISTRY_URL holds a user or a"
                        + " password, expected them in SCHEMA_REGISTRY_USER and",
                "SCHEMA_REGISTRY_USER | u | SCHEMA_REGISTRY_PASSWORD is not set, but"
                        + " SCHEMA_REGISTRY_USER is",
                "SCHEMA_REGISTRY_PASSWORD | geheim | SCHEMA_REGISTRY_USER is not set, but"
                        + " SCHEMA_REGISTRY_PASSWORD is",
                "SCHEMA_REGISTRY_CA_CERTIFICATES | file:/none | SCHEMA_REGISTRY_CA_CERTIFICATES"
                        + " does not hold or name certificates in PEM: ",
                "DATABASE_URL | postgres://u:geheim@h/db | DATABASE_URL is 'postgres://u:***@h/db',"
                        + " expected an address that starts with jdbc:postgresql://",
                "DATABASE_URL | postgres://u:ge/he@im@h/db | DATABASE_URL is"
                        + " 'postgres://u:***@h/db', expected",
                "DATABASE_URL | postgres://geheim@h/db | DATABASE_URL is 'postgres://***@h/db',"
                        + " expected",
                "DATABASE_POOL_SIZE | 0 | DATABASE_POOL_SIZE is '0', expected a number from 1 to"
                        + " 200",
                "SERVER_ADDRESS | no host | SERVER_ADDRESS is 'no host', expected the name or"
                        + " address of a network interface",
                "PARLEY_PREFIX | Staging | PARLEY_PREFIX is 'Staging', expected lower-case letters,"
                        + " digits and dashes that end with a dash; example:"
                        + " PARLEY_PREFIX=staging-",
                "MANAGEMENT_PORT | 65536 | MANAGEMENT_PORT is '65536', expected a number from 0 to"
                        + " 65535",
                "LOG_LEVEL | LOUD | LOG_LEVEL is 'LOUD', expected one of [trace, debug, info, warn,"
                        + " error, fatal, off]",
                "SAMPLE_TIMEOUT | 5 | SAMPLE_TIMEOUT is '5', expected a duration above zero",
                "SAMPLE_TOKEN_FILE | /none | SAMPLE_TOKEN and SAMPLE_TOKEN_FILE are both set",
                "DATABASE_PASSWORD_FILE | /none | DATABASE_PASSWORD_FILE is '/none', which cannot"
                        + " be read"
            })
    void reportsAFaultWithNameValueAndExpectation(String name, String value, String fault) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(fault);
    }

    private static SampleSettings read(Map<String, String> variables) {
        var all = new HashMap<>(LEAST);
        all.putAll(variables);
        all.put("SPRING_MAIN_WEB_APPLICATION_TYPE", "none");
        var launcher = new ServiceLauncher(Sample.class, SampleSettings.class);
        try (var context = launcher.start(all)) {
            return context.getBean(SampleSettings.class);
        }
    }

    @ConfigurationProperties("sample")
    record SampleSettings(@NotNull @Example("7:abc") Secret token, @NotNull Duration timeout) {}

    @EnableConfigurationProperties(SampleSettings.class)
    static class Sample {}
}
