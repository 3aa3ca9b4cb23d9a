package dev.parley.simulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.simulator.RunningSimulator;

import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.Compression;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Tests with a JDA bot as the client.
class JdaIT {

    private static final GatewayIntent[] INTENTS = {
        GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES, GatewayIntent.MESSAGE_CONTENT
    };

    private RunningSimulator simulator;

    @BeforeEach
    void start() {
        simulator = new RunningSimulator();
        simulator.control("PUT", "/sim/discord", "{\"rateLimits\":false}");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "ZLIB"})
    void answersAPrivateMessage(Compression compression) throws Exception {
        try (JdaBot bot = new JdaBot(simulator, compression, INTENTS)) {
            JsonNode said = simulator.say("discord", "alice", "dm", "hello");

            assertThat(simulator.answer("discord", said, 5000).path("text").asString(""))
                    .isEqualTo("echo: hello");
            assertThat(bot.heard()).containsExactly("hello");
        }
    }

    @Test
    void receivesAMentionInTheChannel() throws Exception {
        try (JdaBot bot = new JdaBot(simulator, Compression.ZLIB, INTENTS)) {
            JsonNode said = simulator.say("discord", "bob", "channel", "anybody here?");

            assertThat(simulator.answer("discord", said, 5000).path("text").asString(""))
                    .contains("anybody here?");
            assertThat(bot.heard()).singleElement().asString().startsWith("<@900000000000000001>");
        }
    }

    @Test
    void receivesMessagesOfOtherBots() throws Exception {
        try (JdaBot bot = new JdaBot(simulator, Compression.NONE, INTENTS)) {
            JsonNode said = simulator.sayAsBot("discord", "beeper", "beep");

            await().untilAsserted(() ->
                    assertThat(bot.heardOfBots()).containsExactly("<@900000000000000001> beep"));
            assertThat(bot.heard()).isEmpty();
            assertThat(simulator.answer("discord", said, 0).isMissingNode()).isTrue();
        }
    }

    @Test
    void hidesContentWithoutTheIntent() throws Exception {
        try (JdaBot bot = new JdaBot(simulator, Compression.NONE, GatewayIntent.GUILD_MESSAGES)) {
            simulator.body(
                    "POST",
                    "/sim/messages",
                    "{\"platform\":\"discord\",\"user\":\"bob\",\"place\":\"channel\","
                            + "\"text\":\"secret\",\"mention\":false}");

            await().untilAsserted(() -> assertThat(bot.heard()).containsExactly(""));
        }
    }

    @Test
    void losesNoEventOverAReconnect() throws Exception {
        try (JdaBot bot = new JdaBot(simulator, Compression.ZLIB, INTENTS)) {
            simulator.say("discord", "alice", "dm", "m0");
            await().until(() -> bot.heard().size() == 1);

            simulator.control("POST", "/sim/discord/gateway", "{\"action\":\"reconnect\"}");
            IntStream.range(1, 40).forEach(i -> simulator.say("discord", "alice", "dm", "m" + i));

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(bot.heard())
                                    .containsExactlyElementsOf(
                                            IntStream.range(0, 40)
                                                    .mapToObj(i -> "m" + i)
                                                    .toList()));
            assertThat(bot.resumed()).isEqualTo(1);
            assertThat(bot.recreated()).isZero();
        }
    }

    @Test
    void losesNoEventOverADroppedConnection() throws Exception {
        try (JdaBot bot = new JdaBot(simulator, Compression.NONE, INTENTS)) {
            simulator.control("POST", "/sim/discord/gateway", "{\"action\":\"drop\"}");
            simulator.say("discord", "alice", "dm", "while you were away");

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(bot.heard()).containsExactly("while you were away"));
        }
    }

    @Test
    void identifiesAgainAfterAnInvalidSession() throws Exception {
        try (JdaBot bot = new JdaBot(simulator, Compression.NONE, INTENTS)) {
            simulator.control("POST", "/sim/discord/gateway", "{\"action\":\"invalid-session\"}");

            await().atMost(Duration.ofSeconds(30)).until(() -> bot.recreated() == 1);
            simulator.say("discord", "alice", "dm", "welcome back");
            await().untilAsserted(() -> assertThat(bot.heard()).containsExactly("welcome back"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dm", "channel"})
    void answersCommandsAndButtons(String place) throws Exception {
        try (JdaBot bot = new JdaBot(simulator, Compression.ZLIB, INTENTS)) {
            bot.jda().updateCommands().addCommands(Commands.slash("model", "Chooses")).complete();
            JsonNode used =
                    interact(place, "\"command\":\"model\",\"options\":{\"name\":\"large\"}");

            await().untilAsserted(() ->
                    assertThat(texts(used)).containsExactly("Model: large", "Anything else?"));
            String first = simulator.messages(used).get(0).path("id").asString();
            interact(place, "\"button\":\"again\",\"message\":\"" + first + "\"");

            await().untilAsserted(() ->
                    assertThat(texts(used)).containsExactly("pressed again", "Anything else?"));
        }
    }

    private JsonNode interact(String place, String what) {
        return simulator.body(
                "POST",
                "/sim/interactions",
                "{\"user\":\"alice\",\"place\":\"" + place + "\"," + what + "}");
    }

    private List<String> texts(JsonNode place) {
        List<String> texts = new ArrayList<>();
        simulator.messages(place).forEach(message -> texts.add(message.path("text").asString()));
        return texts;
    }

    @Test
    void editsReactsTypesAndDeletes() throws Exception {
        try (JdaBot bot = new JdaBot(simulator, Compression.NONE, INTENTS)) {
            JsonNode said = simulator.say("discord", "alice", "dm", "hello");
            simulator.answer("discord", said, 5000);
            var channel =
                    bot.jda()
                            .openPrivateChannelById(
                                    simulator
                                            .messages(said)
                                            .get(0)
                                            .path("author")
                                            .path("id")
                                            .asString())
                            .complete();

            channel.sendTyping().complete();
            var message = channel.sendMessage("one").complete();
            message.editMessage("two").complete();
            message.addReaction(Emoji.fromUnicode("👍")).complete();
            JsonNode seen = simulator.messages(said).get(2);
            assertThat(seen.path("text").asString()).isEqualTo("two");
            assertThat(seen.path("edits").asInt()).isEqualTo(1);
            assertThat(seen.path("reactions").path("👍").asInt()).isEqualTo(1);

            message.delete().complete();
            assertThat(simulator.messages(said).get(2).path("deleted").asBoolean()).isTrue();
            assertThat(channel.getHistory().retrievePast(10).complete()).hasSize(2);
        }
    }
}
