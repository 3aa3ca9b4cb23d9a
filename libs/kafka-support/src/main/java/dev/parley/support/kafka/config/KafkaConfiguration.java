package dev.parley.support.kafka.config;

import dev.parley.support.kafka.DeadLetterPublisher;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.NamePrefix;
import dev.parley.support.kafka.RegistryAccess;
import dev.parley.support.kafka.SchemaRegistryClient;
import dev.parley.support.retry.RetryBackoff;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
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

import java.time.Duration;

/// The beans of Kafka: one producer, one encoder, one decoder, and the containers of listeners.
@Configuration(proxyBeanMethods = false)
@EnableKafka
public class KafkaConfiguration {

    private static final RetryBackoff LISTENER_BACKOFF =
            RetryBackoff.of(Duration.ofMillis(250), Duration.ofSeconds(8));
    private static final long IDLE_INTERVAL_MILLIS = 10_000;
    private static final long COMMIT_INTERVAL_MILLIS = 200;

    @Bean
    KafkaClientProperties kafkaClientProperties(KafkaSettings settings, KafkaProperties spring) {
        return new KafkaClientProperties(settings, spring);
    }

    @Bean(destroyMethod = "close")
    Producer<String, byte[]> producer(KafkaClientProperties properties, MeterRegistry meters) {
        var producer = new KafkaProducer<String, byte[]>(properties.producer());
        new KafkaClientMetrics(producer).bindTo(meters);
        return producer;
    }

    @Bean
    SchemaRegistryClient schemaRegistryClient(
            KafkaSettings settings, RegistryAccess access, NamePrefix prefix) {
        return new SchemaRegistryClient(settings.registryUrl(), access, prefix);
    }

    @Bean
    EventEncoder eventEncoder(SchemaRegistryClient registry, NamePrefix prefix) {
        return new EventEncoder(registry, prefix);
    }

    @Bean
    EventDecoder eventDecoder(SchemaRegistryClient registry) {
        return new EventDecoder(registry);
    }

    @Bean
    EventPublisher eventPublisher(Producer<String, byte[]> producer, EventEncoder encoder) {
        return new EventPublisher(producer, encoder);
    }

    @Bean
    DeadLetterPublisher deadLetterPublisher(EventPublisher publisher) {
        return new DeadLetterPublisher(publisher);
    }

    @Bean
    ConsumerFactory<String, byte[]> consumerFactory(
            KafkaClientProperties properties, MeterRegistry meters) {
        var factory = new DefaultKafkaConsumerFactory<String, byte[]>(properties.consumer());
        factory.addListener(new MicrometerConsumerListener<>(meters));
        return factory;
    }

    /// Listeners read in order and repeat a record until it is handled or a dead letter.
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory(
            ConsumerFactory<String, byte[]> consumers, DeadLetterPublisher deadLetters) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        factory.setConsumerFactory(consumers);
        factory.setCommonErrorHandler(ListenerErrorHandler.create(LISTENER_BACKOFF, deadLetters));
        var properties = factory.getContainerProperties();
        // a commit is a write on the broker: a few per second instead of one per message
        properties.setAckMode(ContainerProperties.AckMode.TIME);
        properties.setAckTime(COMMIT_INTERVAL_MILLIS);
        properties.setPollTimeout(COMMIT_INTERVAL_MILLIS);
        properties.setSyncCommits(false);
        // commits during a broker restart are lost: see IdleCommitListener
        properties.setIdleEventInterval(IDLE_INTERVAL_MILLIS);
        properties.setMissingTopicsFatal(false);
        // otherwise a listener stops for good when its authorization is granted late
        properties.setAuthExceptionRetryInterval(Duration.ofSeconds(10));
        return factory;
    }

    @Bean
    ApplicationListener<ListenerContainerIdleEvent> idleCommitListener() {
        return new IdleCommitListener();
    }
}
