package dev.parley.delivery.config;

import dev.parley.chassis.Sweep;
import dev.parley.chassis.health.WrittenTopics;
import dev.parley.delivery.Attempts;
import dev.parley.delivery.Carrier;
import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Ledger;
import dev.parley.delivery.Parts;
import dev.parley.delivery.Pauses;
import dev.parley.delivery.Receipts;
import dev.parley.delivery.Time;
import dev.parley.delivery.inbound.CommandDecoder;
import dev.parley.delivery.inbound.DeliveryCommands;
import dev.parley.delivery.inbound.DeliveryLoop;
import dev.parley.delivery.inbound.Errands;
import dev.parley.delivery.outbound.KafkaReceipts;
import dev.parley.delivery.store.PostgresLedger;
import dev.parley.events.DeliveryCommand;
import dev.parley.messaging.DeadLetters;
import dev.parley.messaging.EventDecoder;
import dev.parley.messaging.EventHandler;
import dev.parley.messaging.Publisher;
import dev.parley.messaging.RecordHandling;
import dev.parley.messaging.Topics;
import dev.parley.messaging.loop.Ownership;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// All of delivery but the platform: a service adds its [DeliverySettings], its [Errands] and its
/// [Carrier].
@Configuration(proxyBeanMethods = false)
public class DeliveryConfiguration {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /// Longer than its topic keeps a command (7 days): one that comes again must be known.
    private static final Duration LEDGER_KEPT = Duration.ofDays(9);

    @Bean
    WrittenTopics writtenTopics() {
        return WrittenTopics.of(Topics.DELIVERY_RECEIPTS);
    }

    @Bean
    Time time(Clock clock) {
        return Time.of(clock);
    }

    @Bean
    Attempts attempts(Time time) {
        return new Attempts(
                time, new Pauses(FIRST_PAUSE, LONGEST_PAUSE, RandomGenerator.getDefault()));
    }

    @Bean
    DeliveryMeters deliveryMeters(MeterRegistry registry) {
        return new MicrometerMeters(registry);
    }

    @Bean
    PostgresLedger ledger(JdbcTemplate jdbc, DeliverySettings settings) {
        return new PostgresLedger(jdbc, settings.schema());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Sweep ledgerSweep(PostgresLedger ledger, Clock clock) {
        return new Sweep("ledger-sweep", ledger, LEDGER_KEPT, clock);
    }

    @Bean
    Parts parts(Ledger ledger, Time time) {
        return new Parts(ledger, time);
    }

    @Bean
    Receipts receipts(Publisher publisher, Time time) {
        return new KafkaReceipts(publisher, time);
    }

    @Bean
    DeliveryLoop deliveryLoop(
            DeliverySettings settings,
            ConsumerFactory<String, byte[]> consumers,
            EventDecoder decoder,
            DeadLetters deadLetters,
            EventHandler<DeliveryCommand> commands,
            ObjectProvider<Ownership> ownership) {
        return new DeliveryLoop(
                settings.service(),
                settings.topic().name(),
                consumers.createConsumer(settings.service(), ""),
                new RecordHandling<>(
                        new CommandDecoder(settings.topic(), decoder), deadLetters, commands),
                ownership.getIfAvailable(Ownership::unwatched));
    }

    @Bean
    EventHandler<DeliveryCommand> deliveryCommands(
            DeliverySettings settings,
            Errands errands,
            Carrier carrier,
            Ledger ledger,
            Receipts receipts,
            DeliveryMeters meters,
            Time time) {
        return new DeliveryCommands(
                settings.platform(), errands, carrier, ledger, receipts, meters, time);
    }
}
