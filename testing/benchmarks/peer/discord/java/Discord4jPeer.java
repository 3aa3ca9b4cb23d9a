import com.fasterxml.jackson.databind.JsonNode;

import discord4j.discordjson.json.MessageCreateRequest;
import discord4j.rest.RestClient;
import discord4j.rest.request.DefaultRouter;
import discord4j.rest.request.GlobalRateLimiter;
import discord4j.rest.request.RouterOptions;
import discord4j.rest.service.ChannelService;
import discord4j.rest.util.MultipartRequest;

import org.reactivestreams.Publisher;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/// Discord4J's REST client at its defaults.
final class Discord4jPeer {

    private record RestChannels(ChannelService channels) implements Rounds.Client {

        @Override
        public CompletionStage<String> submit(JsonNode operation) {
            var channel = operation.path("channel").asLong();
            if (operation.path("op").asText().equals("react")) {
                var message = operation.path("message").asLong();
                return channels.createReaction(channel, message, operation.path("emoji").asText())
                        .thenReturn("")
                        .toFuture();
            }
            var body =
                    MessageCreateRequest.builder()
                            .content(operation.path("content").asText())
                            .build();
            return channels.createMessage(channel, MultipartRequest.ofRequest(body))
                    .map(message -> message.id().asString())
                    .toFuture();
        }

        @Override
        public void close() {}
    }

    public static void main(String[] args) throws Exception {
        Rounds.play(settings -> {
            var builder = RestClient.restBuilder(Rounds.env("DISCORD_BOT_TOKEN"));
            if (!settings.path("globalLimit").asBoolean()) {
                builder.setGlobalRateLimiter(new NoGlobalLimit());
            }
            var client = builder.build(options -> new DefaultRouter(local(options)));
            return new RestChannels(client.getChannelService());
        });
    }

    /// Lets everything pass at once.
    private static final class NoGlobalLimit implements GlobalRateLimiter {

        @Override
        public Mono<Void> rateLimitFor(Duration duration) {
            return Mono.empty();
        }

        @Override
        public Mono<Duration> getRemaining() {
            return Mono.just(Duration.ZERO);
        }

        @Override
        public <T> Flux<T> withLimiter(Publisher<T> stage) {
            return Flux.from(stage);
        }
    }

    /// The same options with the address of the local server.
    private static RouterOptions local(RouterOptions options) {
        return new RouterOptions(
                options.getToken(),
                options.getReactorResources(),
                options.getExchangeStrategies(),
                options.getResponseTransformers(),
                options.getGlobalRateLimiter(),
                options.getRequestQueueFactory(),
                Rounds.env("DISCORD_API_BASE_URL"));
    }
}
