package dev.parley.messaging.config;

import dev.parley.messaging.DeadLetters;
import dev.parley.messaging.EventDecoder;
import dev.parley.messaging.EventEncoder;
import dev.parley.messaging.Publisher;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/// The Kafka plumbing as beans: one producer, one encoder, one decoder, and how listeners behave.
@Configuration(proxyBeanMethods = false)
@EnableKafka
public class MessagingConfiguration {

    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;
    private static final long IDLE_MILLIS = 10_000;
    private static final long COMMIT_EVERY_MILLIS = 200;

    @Bean(destroyMethod = "close")
    Producer<String, byte[]> producer(MessagingSettings settings, MeterRegistry meters) {
        var producer = new KafkaProducer<String, byte[]>(ClientSettings.producer(settings));
        new KafkaClientMetrics(producer).bindTo(meters);
        return producer;
    }

    @Bean
    EventEncoder eventEncoder(MessagingSettings settings) {
        return new EventEncoder(settings.registryUrl());
    }

    @Bean
    EventDecoder eventDecoder(MessagingSettings settings) {
        return new EventDecoder(settings.registryUrl());
    }

    @Bean
    Publisher publisher(Producer<String, byte[]> producer, EventEncoder encoder) {
        return new Publisher(producer, encoder);
    }

    @Bean
    DeadLetters deadLetters(Publisher publisher) {
        return new DeadLetters(publisher);
    }

    @Bean
    ConsumerFactory<String, byte[]> consumerFactory(
            MessagingSettings settings, MeterRegistry meters) {
        var factory =
                new DefaultKafkaConsumerFactory<String, byte[]>(ClientSettings.consumer(settings));
        factory.addListener(new MicrometerConsumerListener<>(meters));
        return factory;
    }

    /// Listeners read in order and retry a record until it is handled: poison was parked before.
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory(
            ConsumerFactory<String, byte[]> consumers) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        factory.setConsumerFactory(consumers);
        factory.setCommonErrorHandler(new DefaultErrorHandler(pauses()));
        var properties = factory.getContainerProperties();
        // a commit is a write of the broker's: not one for each message, but a few in a second
        properties.setAckMode(ContainerProperties.AckMode.TIME);
        properties.setAckTime(COMMIT_EVERY_MILLIS);
        properties.setPollTimeout(COMMIT_EVERY_MILLIS);
        properties.setSyncCommits(false);
        // the commits of a broker's restart are lost: see IdleCommits
        properties.setIdleEventInterval(IDLE_MILLIS);
        properties.setMissingTopicsFatal(false);
        // without it a listener stops for good when its rights come late
        properties.setAuthExceptionRetryInterval(java.time.Duration.ofSeconds(10));
        return factory;
    }

    @Bean
    ApplicationListener<ListenerContainerIdleEvent> idleCommits() {
        return new IdleCommits();
    }

    private static ExponentialBackOff pauses() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        return pauses;
    }
}
