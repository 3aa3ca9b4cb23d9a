package dev.parley.conversation.config;

import dev.parley.conversation.inbound.KafkaListeners;
import dev.parley.conversation.outbound.EffectEncoder;
import dev.parley.conversation.store.PostgresOutbox;
import dev.parley.conversation.store.StoreFactory;
import dev.parley.conversation.turn.ConversationStore;
import dev.parley.conversation.turn.TurnLifecycle;
import dev.parley.events.InferenceParameters;
import dev.parley.support.kafka.DeadLetterPublisher;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.NamePrefix;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.outbox.OutboxRelay;
import dev.parley.support.service.PeriodicTask;
import dev.parley.support.service.RetentionJob;
import dev.parley.support.service.config.ServiceConfiguration;
import dev.parley.support.service.health.Dependency;
import dev.parley.support.service.health.LifeSign;
import dev.parley.support.service.health.ProducedTopics;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import redis.clients.jedis.UnifiedJedis;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

/// Bean definitions of conversation-service, from inbound to outbound.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConversationSettings.class)
@Import(ServiceConfiguration.class)
public class ConversationConfiguration {

    private static final Duration OVERDUE_CHECK_INTERVAL = Duration.ofSeconds(2);
    private static final Duration MAX_OVERDUE_CHECK_AGE = Duration.ofMinutes(2);

    /// Longer than any topic keeps a record of the conversation (7 days), so that an old record is
    /// never taken for a new one.
    private static final Duration INBOX_RETENTION = Duration.ofDays(9);

    /// Longer than any call of Postgres or of a producer without a broker.
    private static final Duration MAX_RELAY_AGE = Duration.ofMinutes(2);

    /// Time after a crash until another instance publishes what was left behind. It ends before the
    /// broker gives away the partitions of the crashed instance, 4 to 6 s after its last heartbeat
    /// (infra/kafka/server.properties), so that no later event of a conversation overtakes it.
    private static final Duration OUTBOX_LEASE = Duration.ofSeconds(3);

    // inbound

    @Bean
    KafkaListeners kafkaListeners(
            TurnLifecycle turns, EventDecoder decoder, DeadLetterPublisher deadLetters) {
        return new KafkaListeners(turns, decoder, deadLetters);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    PeriodicTask overdueTurnsTask(TurnLifecycle turns) {
        return new PeriodicTask(
                "overdue-turns",
                OVERDUE_CHECK_INTERVAL,
                OVERDUE_CHECK_INTERVAL,
                turns::closeOverdue);
    }

    @Bean
    LifeSign overdueTurnsLifeSign(PeriodicTask overdueTurnsTask) {
        return LifeSign.within(
                MAX_OVERDUE_CHECK_AGE, "overdue-turns", overdueTurnsTask::sinceLastRun);
    }

    // turns

    @Bean
    TurnLifecycle turnLifecycle(ConversationStore memory, ConversationSettings settings) {
        return new TurnLifecycle(memory, settings.turns());
    }

    // store

    @Bean
    @DependsOnDatabaseInitialization
    ConversationStore conversationStore(
            DataSource database,
            UnifiedJedis redis,
            NamePrefix prefix,
            PostgresOutbox outbox,
            OutboxRelay relay,
            EffectEncoder departures,
            ConversationSettings settings,
            Clock clock) {
        return StoreFactory.conversationStore(
                database,
                redis,
                prefix,
                settings.sessionTimeToLive(),
                outbox,
                relay,
                departures,
                clock);
    }

    @Bean
    @DependsOnDatabaseInitialization
    PostgresOutbox outbox(DataSource database) {
        return new PostgresOutbox(database, OUTBOX_LEASE);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    RetentionJob inboxRetention(DataSource database) {
        return new RetentionJob("inbox-sweep", StoreFactory.inbox(database), INBOX_RETENTION);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    RetentionJob refusedEventRetention(DataSource database) {
        return new RetentionJob(
                "outbox-sweep", StoreFactory.refusedEvents(database), Topic.DEAD_LETTER_RETENTION);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    RetentionJob endedConversationRetention(DataSource database) {
        return new RetentionJob(
                "conversation-sweep", StoreFactory.endedConversations(database), INBOX_RETENTION);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    RetentionJob expiredTurnRetention(DataSource database) {
        return new RetentionJob("turn-sweep", StoreFactory.expiredTurns(database), INBOX_RETENTION);
    }

    @Bean(destroyMethod = "close")
    UnifiedJedis redisClient(ConversationSettings settings) {
        return StoreFactory.redisClient(settings.redisUrl());
    }

    @Bean
    Dependency redis(UnifiedJedis redis) {
        return Dependency.optional("redis", redis::ping);
    }

    // outbound

    @Bean
    EffectEncoder effectEncoder(EventEncoder encoder, ConversationSettings settings, Clock clock) {
        var parameters = new InferenceParameters(null, settings.maxOutputTokens().orElse(null));
        return new EffectEncoder(encoder, parameters, clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    OutboxRelay outboxRelay(PostgresOutbox outbox, EventPublisher publisher) {
        return new OutboxRelay(outbox, publisher);
    }

    @Bean
    LifeSign outboxLifeSign(OutboxRelay relay) {
        return LifeSign.within(MAX_RELAY_AGE, "outbox-relay", relay::sinceLastSign);
    }

    @Bean
    ProducedTopics writtenTopics() {
        return ProducedTopics.of(
                Topics.INFERENCE_REQUESTS,
                Topics.INFERENCE_CONTROL,
                Topics.DELIVERY_DISCORD,
                Topics.DELIVERY_TELEGRAM,
                Topics.DELIVERY_RECEIPTS);
    }
}
