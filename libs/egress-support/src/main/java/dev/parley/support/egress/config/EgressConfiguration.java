package dev.parley.support.egress.config;

import dev.parley.events.DeliveryCommand;
import dev.parley.support.egress.delivery.DeliveryHandler;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.ReceiptPublisher;
import dev.parley.support.egress.delivery.RetryLoop;
import dev.parley.support.egress.delivery.SendFence;
import dev.parley.support.egress.delivery.StepRunner;
import dev.parley.support.egress.delivery.TimeSource;
import dev.parley.support.egress.inbound.ActionReader;
import dev.parley.support.egress.inbound.DeliveryCommandHandler;
import dev.parley.support.egress.inbound.DeliveryConsumer;
import dev.parley.support.egress.outbound.KafkaReceiptPublisher;
import dev.parley.support.egress.store.PostgresDeliveryLedger;
import dev.parley.support.kafka.DeadLetterPublisher;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.EventHandler;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.NamePrefix;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.consumer.AssignmentListener;
import dev.parley.support.kafka.consumer.PartitionLease;
import dev.parley.support.retry.RetryBackoff;
import dev.parley.support.service.RetentionJob;
import dev.parley.support.service.health.Dependency;
import dev.parley.support.service.health.LifeSign;
import dev.parley.support.service.health.ProducedTopics;
import dev.parley.support.service.health.RecentOutcomes;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;

import java.time.Clock;
import java.time.Duration;

/// Wires everything but the platform: a service adds its [EgressSettings], [ActionReader] and
/// [DeliveryHandler].
@Configuration(proxyBeanMethods = false)
public class EgressConfiguration {

    private static final Duration INITIAL_BACKOFF = Duration.ofMillis(200);
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(30);

    /// Longer than the topic's retention (7 days), so that every command that can be redelivered is
    /// still known.
    private static final Duration LEDGER_RETENTION = Duration.ofDays(9);

    /// Longer than any call to the broker may take.
    private static final Duration MAX_POLL_AGE = Duration.ofMinutes(2);

    @Bean
    ProducedTopics producedTopics() {
        return ProducedTopics.of(Topics.DELIVERY_RECEIPTS);
    }

    @Bean
    TimeSource timeSource(Clock clock) {
        return TimeSource.of(clock);
    }

    @Bean
    RetryLoop retryLoop(TimeSource time) {
        return new RetryLoop(time, RetryBackoff.of(INITIAL_BACKOFF, MAX_BACKOFF));
    }

    @Bean
    DeliveryMetrics deliveryMetrics(MeterRegistry registry, RecentOutcomes deliveries) {
        return new ObservedDeliveries(new MicrometerDeliveryMetrics(registry), deliveries);
    }

    @Bean
    RecentOutcomes recentDeliveries(Clock clock) {
        return new RecentOutcomes("deliveries", clock);
    }

    @Bean
    Dependency deliveriesHealth(RecentOutcomes deliveries) {
        return deliveries.asDependency();
    }

    @Bean
    PostgresDeliveryLedger deliveryLedger(JdbcTemplate jdbc, EgressSettings settings) {
        return new PostgresDeliveryLedger(jdbc, settings.schema());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    RetentionJob ledgerRetentionJob(PostgresDeliveryLedger ledger) {
        return new RetentionJob("ledger-sweep", ledger, LEDGER_RETENTION);
    }

    @Bean
    SendFence sendFence() {
        return PartitionLease::await;
    }

    @Bean
    StepRunner stepRunner(DeliveryLedger ledger, SendFence fence, TimeSource time) {
        return new StepRunner(ledger, fence, time);
    }

    @Bean
    ReceiptPublisher receiptPublisher(EventPublisher publisher, TimeSource time) {
        return new KafkaReceiptPublisher(publisher, time);
    }

    @Bean
    DeliveryConsumer deliveryConsumer(
            EgressSettings settings,
            NamePrefix prefix,
            ConsumerFactory<String, byte[]> consumers,
            EventDecoder decoder,
            DeadLetterPublisher deadLetters,
            EventHandler<DeliveryCommand> commands,
            ObjectProvider<AssignmentListener> ownership) {
        return new DeliveryConsumer(
                settings.service(),
                prefix,
                settings.topic(),
                consumers.createConsumer(prefix.of(settings.service()), ""),
                decoder,
                deadLetters,
                commands,
                ownership.getIfAvailable(AssignmentListener::none));
    }

    @Bean
    LifeSign commandsLifeSign(DeliveryConsumer consumer) {
        return LifeSign.within(MAX_POLL_AGE, "commands poll", consumer::sinceLastPoll);
    }

    @Bean
    EventHandler<DeliveryCommand> deliveryCommandHandler(
            EgressSettings settings,
            ActionReader errands,
            DeliveryHandler carrier,
            DeliveryLedger ledger,
            ReceiptPublisher receipts,
            DeliveryMetrics meters,
            TimeSource time) {
        return new DeliveryCommandHandler(
                settings.platform(), errands, carrier, ledger, receipts, meters, time);
    }
}
