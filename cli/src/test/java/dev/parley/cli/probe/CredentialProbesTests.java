package dev.parley.cli.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.parley.cli.settings.CliSettings;
import dev.parley.cli.settings.EnvFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Tokens that a server knows or does not, and what a person is told.
class CredentialProbesTests {

    private static final String DISCORD = "OTAwMDAwMDAwMDAwMDAwMDAx.Gabcde.secret-secret-secret";
    private static final String TELEGRAM = "123456789:secret-secret-secret-secret";
    private static final String KEY = "sk-secret-secret";

    private final Map<String, String> settings = new HashMap<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        settings.put("DISCORD_API_BASE_URL", address + "/api/v10/");
        settings.put("TELEGRAM_API_BASE_URL", address);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"0, Problem, is off", "262144, Ok, is on", "524288, Ok, is on"})
    void requiresTheMessageContentIntent(long flags, String kind, String told) {
        settings.put("DISCORD_BOT_TOKEN", DISCORD);
        answer("/api/v10/users/@me", "Bot " + DISCORD, 200, "{\"username\":\"parley\"}");
        answer("/api/v10/applications/@me", "Bot " + DISCORD, 200, "{\"flags\":" + flags + "}");

        assertFinding(kind, "as parley", "Message Content Intent " + told);
    }

    @Test
    void leavesAMalformedTokenToTheCheckOfItsForm() {
        settings.put("DISCORD_BOT_TOKEN", "not-a-token");

        assertThat(trials().run()).isEmpty();
    }

    @Test
    void reportsATokenThatDiscordRefuses() {
        settings.put("DISCORD_BOT_TOKEN", DISCORD);
        answer("/api/v10/users/@me", "Bot another", 200, "{}");

        assertFinding("Problem", "does not know DISCORD_BOT_TOKEN", "Reset Token");
    }

    @ParameterizedTest
    @CsvSource({"true, hears everything", "false, 'hears commands, mentions and replies'"})
    void reportsTheMessagesThatATelegramBotSees(boolean everything, String told) {
        settings.put("TELEGRAM_BOT_TOKEN", TELEGRAM);
        answer(
                "/bot" + TELEGRAM + "/getMe",
                "",
                200,
                "{\"ok\":true,\"result\":{\"username\":\"parley_bot\","
                        + "\"can_read_all_group_messages\":"
                        + everything
                        + "}}");

        assertFinding("Ok", "as @parley_bot", told);
    }

    @Test
    void reportsATokenThatTelegramRefuses() {
        settings.put("TELEGRAM_BOT_TOKEN", TELEGRAM);

        assertFinding("Problem", "does not know TELEGRAM_BOT_TOKEN", "@BotFather");
    }

    @Test
    void acceptsAKnownKey() {
        model("gpt-4o-mini");
        answer("/v1/models", "Bearer " + KEY, 200, "{\"data\":[{\"id\":\"gpt-4o-mini\"}]}");

        assertFinding("Ok", "accepts the key");
    }

    @Test
    void warnsOfAModelThatIsNotListed() {
        model("gpt-4o-mini, gpt-9");
        answer("/v1/models", "Bearer " + KEY, 200, "{\"data\":[{\"id\":\"gpt-4o-mini\"}]}");

        assertFinding("Warning", "does not list gpt-9", "PARLEY_MODELS");
    }

    @Test
    void reportsARefusedKeyAsAProblem() {
        model("gpt-4o-mini");
        answer("/v1/models", "Bearer another", 200, "{}");

        assertFinding("Problem", "refuses OPENAI_API_KEY");
    }

    @Test
    void warnsWhereTheModelsCannotBeListed() {
        model("gpt-4o-mini");

        assertFinding("Warning", "was not tried", "OPENAI_BASE_URL");
    }

    @Test
    void warnsOfAnUnexpectedStatus() {
        settings.put("TELEGRAM_BOT_TOKEN", TELEGRAM);
        answer("/bot" + TELEGRAM + "/getMe", "", 502, "<html>");

        assertFinding("Warning", "Telegram answers HTTP 502");
    }

    @Test
    void reportsAnUnreachableSystemAsAProblem() {
        server.stop(0);
        settings.put("TELEGRAM_BOT_TOKEN", TELEGRAM);

        assertFinding("Problem", "Telegram cannot be reached", "TELEGRAM_API_BASE_URL");
    }

    @Test
    void timesOutOnASilentSystem() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.put("TELEGRAM_BOT_TOKEN", TELEGRAM);
            settings.put("TELEGRAM_API_BASE_URL", "http://127.0.0.1:" + silent.getLocalPort());

            assertFinding("Problem", "Telegram does not answer within");
        }
    }

    @Test
    void neverPrintsATokenThatCannotBeSent() {
        settings.put("OPENAI_API_KEY", "sk-secret\u00fc");

        assertThat(trials().run())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.toString()).contains("cannot").doesNotContain("secret"));
    }

    @Test
    void skipsSimulatedSystems() {
        assertThat(trials().run()).isEmpty();
    }

    private void model(String models) {
        settings.put("OPENAI_API_KEY", KEY);
        settings.put("OPENAI_BASE_URL", settings.get("TELEGRAM_API_BASE_URL") + "/v1");
        settings.put("PARLEY_MODELS", models);
    }

    private void answer(String path, String authorization, int status, String body) {
        server.createContext(
                path,
                exchange -> {
                    var given = exchange.getRequestHeaders().getFirst("Authorization");
                    var knows = authorization.equals(given == null ? "" : given);
                    var bytes = (knows ? body : "{}").getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(knows ? status : 401, bytes.length);
                    try (var stream = exchange.getResponseBody()) {
                        stream.write(bytes);
                    }
                });
    }

    private void assertFinding(String kind, String... words) {
        assertThat(trials().run())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.getClass().getSimpleName()).isEqualTo(kind);
                    assertThat(finding.toString()).contains(words).doesNotContain("secret");
                });
    }

    private CredentialProbes trials() {
        return new CredentialProbes(
                new CliSettings(EnvFile.parse(""), settings), Duration.ofSeconds(2));
    }
}
