package dev.parley.conversation.config;

import dev.parley.chassis.config.ServiceConfiguration;
import dev.parley.chassis.health.Dependency;
import dev.parley.chassis.health.WrittenTopics;
import dev.parley.conversation.inbound.InboundEvents;
import dev.parley.conversation.inbound.InferenceResults;
import dev.parley.conversation.inbound.Listeners;
import dev.parley.conversation.inbound.Receipts;
import dev.parley.conversation.outbound.DepartureEvents;
import dev.parley.conversation.store.PostgresOutbox;
import dev.parley.conversation.store.Stores;
import dev.parley.conversation.store.Upkeep;
import dev.parley.conversation.turn.Memory;
import dev.parley.conversation.turn.Turns;
import dev.parley.events.InferenceParameters;
import dev.parley.messaging.DeadLetters;
import dev.parley.messaging.EventDecoder;
import dev.parley.messaging.EventEncoder;
import dev.parley.messaging.Publisher;
import dev.parley.messaging.RecordHandling;
import dev.parley.messaging.Topics;
import dev.parley.messaging.outbox.OutboxRelay;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

import redis.clients.jedis.UnifiedJedis;

import java.time.Clock;

import javax.sql.DataSource;

/// The table of contents of conversation-service: doors in, decision, memory, doors out.
@Configuration(proxyBeanMethods = false)
@Import(ServiceConfiguration.class)
@EnableScheduling
public class ConversationConfiguration {

    // the doors in

    @Bean
    Listeners listeners(Turns turns, EventDecoder decoder, DeadLetters deadLetters) {
        return new Listeners(
                new RecordHandling<>(
                        Topics.CHAT_INBOUND, decoder, deadLetters, new InboundEvents(turns)),
                new RecordHandling<>(
                        Topics.INFERENCE_RESULTS,
                        decoder,
                        deadLetters,
                        new InferenceResults(turns)),
                new RecordHandling<>(
                        Topics.DELIVERY_RECEIPTS, decoder, deadLetters, new Receipts(turns)));
    }

    @Bean
    Timetable timetable(Turns turns, Upkeep upkeep) {
        return new Timetable(turns, upkeep);
    }

    // the decision

    @Bean
    Turns turns(Memory memory, Settings settings, Clock clock) {
        return new Turns(memory, settings.turns(), clock);
    }

    // the memory

    @Bean
    @DependsOnDatabaseInitialization
    Memory memory(
            DataSource database,
            UnifiedJedis redis,
            PostgresOutbox outbox,
            OutboxRelay relay,
            DepartureEvents departures,
            Settings settings,
            Clock clock) {
        return Stores.memory(
                database, redis, settings.sessionTimeToLive(), outbox, relay, departures, clock);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Upkeep upkeep(DataSource database, Clock clock) {
        return new Upkeep(database, clock);
    }

    @Bean
    @DependsOnDatabaseInitialization
    PostgresOutbox outbox(DataSource database, Clock clock) {
        return new PostgresOutbox(database, clock);
    }

    @Bean(destroyMethod = "close")
    UnifiedJedis redisClient(Settings settings) {
        return Stores.redis(settings.redis());
    }

    @Bean
    Dependency redis(UnifiedJedis redis) {
        return new Dependency("redis", redis::ping);
    }

    // the doors out

    @Bean
    DepartureEvents departureEvents(EventEncoder encoder, Settings settings, Clock clock) {
        var parameters = new InferenceParameters(null, settings.maxOutputTokens().orElse(null));
        return new DepartureEvents(encoder, parameters, clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    OutboxRelay outboxRelay(PostgresOutbox outbox, Publisher publisher, Clock clock) {
        return new OutboxRelay(outbox, publisher, clock);
    }

    @Bean
    WrittenTopics writtenTopics() {
        return WrittenTopics.of(
                Topics.INFERENCE_REQUESTS,
                Topics.INFERENCE_CONTROL,
                Topics.DELIVERY_DISCORD,
                Topics.DELIVERY_TELEGRAM,
                Topics.DELIVERY_RECEIPTS);
    }
}
