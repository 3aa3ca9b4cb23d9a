package dev.parley.inference.config;

import dev.parley.chassis.Sweep;
import dev.parley.chassis.config.ServiceConfiguration;
import dev.parley.chassis.health.Dependency;
import dev.parley.chassis.health.WrittenTopics;
import dev.parley.inference.completion.Announcements;
import dev.parley.inference.completion.Answering;
import dev.parley.inference.completion.Cancellations;
import dev.parley.inference.completion.Completion;
import dev.parley.inference.completion.Ledger;
import dev.parley.inference.completion.Model;
import dev.parley.inference.completion.PatientLedger;
import dev.parley.inference.completion.RetryPolicy;
import dev.parley.inference.inbound.CancellationReader;
import dev.parley.inference.inbound.InferenceRequests;
import dev.parley.inference.outbound.MeteredModel;
import dev.parley.inference.outbound.OpenAiModel;
import dev.parley.inference.outbound.PublishedResults;
import dev.parley.inference.store.MeteredLedger;
import dev.parley.inference.store.PostgresLedger;
import dev.parley.messaging.DeadLetters;
import dev.parley.messaging.EventDecoder;
import dev.parley.messaging.Publisher;
import dev.parley.messaging.RecordHandling;
import dev.parley.messaging.Topics;
import dev.parley.messaging.loop.LoopSettings;
import dev.parley.messaging.loop.LoopSettings.Order;
import dev.parley.messaging.loop.WatermarkLoop;

import io.micrometer.core.instrument.MeterRegistry;

import okhttp3.ConnectionPool;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

/// The whole service in the order in which a turn walks through it.
@Configuration(proxyBeanMethods = false)
@Import(ServiceConfiguration.class)
public class InferenceConfiguration {

    private static final String GROUP = "inference-service";

    @Bean(initMethod = "start", destroyMethod = "close")
    WatermarkLoop requestLoop(
            InferenceSettings settings,
            ConsumerFactory<String, byte[]> consumers,
            EventDecoder decoder,
            DeadLetters deadLetters,
            Answering answering) {
        var topic = Topics.INFERENCE_REQUESTS;
        return new WatermarkLoop(
                LoopSettings.of(topic.name(), settings.maxInFlight(), Order.NONE),
                topic.name(),
                consumers.createConsumer(GROUP, "-requests"),
                new RecordHandling<>(
                        topic, decoder, deadLetters, new InferenceRequests(answering)));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    CancellationReader cancellationReader(
            ConsumerFactory<String, byte[]> consumers,
            EventDecoder decoder,
            DeadLetters deadLetters,
            Cancellations cancellations) {
        return new CancellationReader(
                consumers.createConsumer(null, "-control"), decoder, deadLetters, cancellations);
    }

    @Bean
    Answering answering(Ledger ledger, Completion completion, Announcements announcements) {
        return new Answering(ledger, completion, announcements);
    }

    @Bean
    Cancellations cancellations() {
        return new Cancellations();
    }

    @Bean
    Completion completion(
            InferenceSettings settings, Model model, Cancellations cancellations, Clock clock) {
        return new Completion(
                model,
                RetryPolicy.of(settings.attemptsPerModel(), settings.callPatience()),
                cancellations,
                clock,
                Thread::sleep,
                () -> ThreadLocalRandom.current().nextLong());
    }

    @Bean
    PostgresLedger postgresLedger(JdbcTemplate database) {
        return new PostgresLedger(database);
    }

    @Bean
    @Primary
    Ledger ledger(PostgresLedger ledger, MeterRegistry meters) {
        return new MeteredLedger(new PatientLedger(ledger, Thread::sleep), meters);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Sweep ledgerSweep(PostgresLedger ledger, InferenceSettings settings, Clock clock) {
        return new Sweep("ledger-sweep", ledger, settings.ledgerKept(), clock);
    }

    @Bean(destroyMethod = "evictAll")
    ConnectionPool connections(InferenceSettings settings) {
        return OpenAiClients.connections(settings);
    }

    @Bean
    Model model(InferenceSettings settings, ConnectionPool connections, MeterRegistry meters) {
        var client = OpenAiClients.client(settings, connections);
        return new MeteredModel(new OpenAiModel(client, connections), meters);
    }

    @Bean
    Announcements announcements(Publisher publisher) {
        return new PublishedResults(publisher);
    }

    @Bean
    WrittenTopics writtenTopics() {
        return WrittenTopics.of(Topics.INFERENCE_RESULTS);
    }

    @Bean
    Dependency polling(WatermarkLoop loop) {
        return new Dependency("polling", new LoopVitality(loop));
    }

    @Bean
    LoopGauges loopGauges(WatermarkLoop loop) {
        return new LoopGauges(loop);
    }
}
