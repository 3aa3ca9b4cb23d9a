package dev.parley.inference.config;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;

import dev.parley.chassis.config.ServiceConfiguration;
import dev.parley.chassis.health.WrittenTopics;
import dev.parley.inference.completion.Announcements;
import dev.parley.inference.completion.Answering;
import dev.parley.inference.completion.Cancellations;
import dev.parley.inference.completion.Completion;
import dev.parley.inference.completion.Ledger;
import dev.parley.inference.completion.Model;
import dev.parley.inference.completion.RetryPolicy;
import dev.parley.inference.inbound.InferenceRequests;
import dev.parley.inference.outbound.OpenAiModel;
import dev.parley.inference.outbound.PublishedResults;
import dev.parley.inference.store.PostgresLedger;
import dev.parley.messaging.DeadLetters;
import dev.parley.messaging.EventDecoder;
import dev.parley.messaging.Publisher;
import dev.parley.messaging.RecordHandling;
import dev.parley.messaging.Topics;
import dev.parley.messaging.loop.LoopSettings;
import dev.parley.messaging.loop.LoopSettings.Order;
import dev.parley.messaging.loop.WatermarkLoop;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// The whole service in the order in which a turn walks through it.
@Configuration(proxyBeanMethods = false)
@Import(ServiceConfiguration.class)
public class InferenceConfiguration {

    private static final String GROUP = "inference-service";

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration IDLE_CONNECTIONS_KEPT = Duration.ofSeconds(50);

    @Bean(initMethod = "start", destroyMethod = "close")
    WatermarkLoop inferenceRequests(
            InferenceSettings settings,
            ConsumerFactory<String, byte[]> consumers,
            EventDecoder decoder,
            DeadLetters deadLetters,
            Answering answering) {
        return new WatermarkLoop(
                LoopSettings.of(
                        Topics.INFERENCE_REQUESTS.name(), settings.maxInFlight(), Order.NONE),
                Topics.INFERENCE_REQUESTS.name(),
                consumers.createConsumer(GROUP, "-requests"),
                new RecordHandling<>(
                        Topics.INFERENCE_REQUESTS,
                        decoder,
                        deadLetters,
                        new InferenceRequests(answering)));
    }

    @Bean
    Answering answering(
            Ledger ledger,
            Completion completion,
            Cancellations cancellations,
            Announcements announcements,
            Clock clock) {
        return new Answering(ledger, completion, cancellations, announcements, clock);
    }

    @Bean
    Cancellations cancellations() {
        return new Cancellations();
    }

    @Bean
    Completion completion(InferenceSettings settings, Model model, Clock clock) {
        var policy =
                new RetryPolicy(
                        settings.attemptsPerModel(),
                        FIRST_PAUSE,
                        LONGEST_PAUSE,
                        settings.callPatience());
        return new Completion(
                model, policy, clock, Thread::sleep, () -> ThreadLocalRandom.current().nextLong());
    }

    @Bean
    Ledger ledger(DSLContext database) {
        return new PostgresLedger(database);
    }

    @Bean
    Model model(OpenAIClient client) {
        return new OpenAiModel(client);
    }

    /// Retries are ours alone: the client's own would hide attempts and overrun deadlines.
    @Bean(destroyMethod = "close")
    OpenAIClient openAiClient(InferenceSettings settings) {
        return OpenAIOkHttpClient.builder()
                .apiKey(settings.apiKey().value())
                .baseUrl(settings.baseUrl().toString())
                .maxRetries(0)
                .timeout(settings.callPatience())
                .maxIdleConnections(settings.maxInFlight())
                .keepAliveDuration(IDLE_CONNECTIONS_KEPT)
                .build();
    }

    @Bean
    Announcements announcements(Publisher publisher) {
        return new PublishedResults(publisher);
    }

    @Bean
    WrittenTopics writtenTopics() {
        return WrittenTopics.of(Topics.INFERENCE_RESULTS);
    }
}
