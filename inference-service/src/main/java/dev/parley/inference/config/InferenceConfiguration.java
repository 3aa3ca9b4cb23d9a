package dev.parley.inference.config;

import dev.parley.inference.completion.Cancellations;
import dev.parley.inference.completion.CompletionExecutor;
import dev.parley.inference.completion.CompletionHandler;
import dev.parley.inference.completion.InferenceLedger;
import dev.parley.inference.completion.ModelClient;
import dev.parley.inference.completion.ResultPublisher;
import dev.parley.inference.completion.RetryPolicy;
import dev.parley.inference.completion.RetryingLedger;
import dev.parley.inference.inbound.CancellationConsumer;
import dev.parley.inference.inbound.InferenceRequestHandler;
import dev.parley.inference.outbound.KafkaResultPublisher;
import dev.parley.inference.outbound.MeteredModelClient;
import dev.parley.inference.outbound.OpenAiModelClient;
import dev.parley.inference.store.MeteredLedger;
import dev.parley.inference.store.PostgresInferenceLedger;
import dev.parley.support.kafka.DeadLetterPublisher;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.NamePrefix;
import dev.parley.support.kafka.RecordProcessor;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.TransientFailures;
import dev.parley.support.kafka.consumer.ParallelConsumer;
import dev.parley.support.kafka.consumer.ParallelConsumerSettings;
import dev.parley.support.kafka.consumer.ParallelConsumerSettings.ProcessingOrder;
import dev.parley.support.service.RetentionJob;
import dev.parley.support.service.config.ServiceConfiguration;
import dev.parley.support.service.health.Dependency;
import dev.parley.support.service.health.LifeSign;
import dev.parley.support.service.health.ProducedTopics;
import dev.parley.support.service.health.RecentOutcomes;

import io.micrometer.core.instrument.MeterRegistry;

import okhttp3.ConnectionPool;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;

import java.time.Clock;
import java.time.Duration;

/// Bean definitions of inference-service, in the order in which a request passes through them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InferenceSettings.class)
@Import(ServiceConfiguration.class)
public class InferenceConfiguration {

    /// Longer than any call to the broker may take.
    private static final Duration MAX_POLL_AGE = Duration.ofMinutes(2);

    private static final String GROUP = "inference-service";

    @Bean(initMethod = "start", destroyMethod = "close")
    ParallelConsumer requestConsumer(
            InferenceSettings settings,
            NamePrefix prefix,
            ConsumerFactory<String, byte[]> consumers,
            EventDecoder decoder,
            DeadLetterPublisher deadLetters,
            CompletionHandler handler,
            Clock clock) {
        var topic = Topics.INFERENCE_REQUESTS;
        return new ParallelConsumer(
                ParallelConsumerSettings.of(
                        topic.name(), settings.maxInFlight(), ProcessingOrder.UNORDERED),
                prefix.of(topic),
                consumers.createConsumer(prefix.of(GROUP), "-requests"),
                new RecordProcessor<>(
                        topic, decoder, deadLetters, new InferenceRequestHandler(handler, clock)));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    CancellationConsumer cancellationConsumer(
            NamePrefix prefix,
            ConsumerFactory<String, byte[]> consumers,
            EventDecoder decoder,
            Cancellations cancellations) {
        return new CancellationConsumer(
                prefix.of(Topics.INFERENCE_CONTROL),
                consumers.createConsumer(null, "-control"),
                decoder,
                cancellations);
    }

    @Bean
    CompletionHandler completionHandler(
            InferenceLedger ledger, CompletionExecutor executor, ResultPublisher publisher) {
        return new CompletionHandler(ledger, executor, publisher);
    }

    @Bean
    Cancellations cancellations() {
        return new Cancellations();
    }

    @Bean
    CompletionExecutor completionExecutor(
            InferenceSettings settings,
            ModelClient model,
            Cancellations cancellations,
            Clock clock) {
        return new CompletionExecutor(
                model,
                RetryPolicy.of(settings.attemptsPerModel(), settings.callTimeout()),
                cancellations,
                clock,
                System::nanoTime,
                Thread::sleep);
    }

    @Bean
    PostgresInferenceLedger postgresLedger(JdbcTemplate database) {
        return new PostgresInferenceLedger(database);
    }

    @Bean
    @Primary
    InferenceLedger ledger(PostgresInferenceLedger ledger, MeterRegistry meters) {
        return new MeteredLedger(
                new RetryingLedger(ledger, TransientFailures::isTransient, Thread::sleep), meters);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    RetentionJob ledgerSweep(PostgresInferenceLedger ledger, InferenceSettings settings) {
        return new RetentionJob("ledger-sweep", ledger, settings.ledgerRetention());
    }

    @Bean(destroyMethod = "evictAll")
    ConnectionPool connectionPool(InferenceSettings settings) {
        return OpenAiClientFactory.connectionPool(settings);
    }

    @Bean
    ModelClient modelClient(
            InferenceSettings settings, ConnectionPool connections, MeterRegistry meters) {
        var client = OpenAiClientFactory.client(settings, connections);
        return new MeteredModelClient(new OpenAiModelClient(client, connections), meters);
    }

    @Bean
    ResultPublisher resultPublisher(EventPublisher publisher, RecentOutcomes turns) {
        return new ObservedResults(new KafkaResultPublisher(publisher), turns);
    }

    @Bean
    RecentOutcomes recentTurns(Clock clock) {
        return new RecentOutcomes("turns", clock);
    }

    @Bean
    Dependency turnsHealth(RecentOutcomes turns) {
        return turns.asDependency();
    }

    @Bean
    ProducedTopics writtenTopics() {
        return ProducedTopics.of(Topics.INFERENCE_RESULTS);
    }

    @Bean
    LifeSign requestsLifeSign(ParallelConsumer consumer) {
        return LifeSign.within(MAX_POLL_AGE, "inference-requests poll", consumer::sinceLastPoll);
    }

    @Bean
    LifeSign cancellationsLifeSign(CancellationConsumer consumer) {
        return LifeSign.within(MAX_POLL_AGE, "inference-control poll", consumer::sinceLastPoll);
    }

    @Bean
    ConsumerMetrics consumerMetrics(ParallelConsumer loop) {
        return new ConsumerMetrics(loop);
    }
}
