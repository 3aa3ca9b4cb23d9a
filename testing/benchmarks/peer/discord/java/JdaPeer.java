import com.fasterxml.jackson.databind.JsonNode;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// JDA at its defaults; it sends only once its gateway is ready, and asks for no events there.
final class JdaPeer {

    private record JdaClient(JDA jda) implements Rounds.Client {

        @Override
        public CompletionStage<String> submit(JsonNode operation) {
            var channel = jda.getTextChannelById(operation.path("channel").asText());
            if (operation.path("op").asText().equals("react")) {
                var emoji = Emoji.fromUnicode(operation.path("emoji").asText());
                return channel.addReactionById(operation.path("message").asText(), emoji)
                        .submit()
                        .thenApply(nothing -> "");
            }
            return channel.sendMessage(operation.path("content").asText())
                    .submit()
                    .thenApply(ISnowflake::getId);
        }

        @Override
        public void close() {
            jda.shutdownNow();
        }
    }

    public static void main(String[] args) throws Exception {
        Rounds.play(settings ->
                new JdaClient(
                        JDABuilder.createLight(Rounds.env("DISCORD_BOT_TOKEN"), List.of())
                                .setRestConfig(
                                        new RestConfig()
                                                .setBaseUrl(
                                                        Rounds.env("DISCORD_API_BASE_URL") + "/"))
                                .setSessionController(new LocalGateway())
                                .setCompression(Compression.NONE)
                                .build()
                                .awaitReady()));
    }

    /// JDA has Discord's gateway built in.
    private static final class LocalGateway extends SessionControllerAdapter {
        @Override
        public String getGateway() {
            return Rounds.env("DISCORD_GATEWAY_URL");
        }
    }
}
