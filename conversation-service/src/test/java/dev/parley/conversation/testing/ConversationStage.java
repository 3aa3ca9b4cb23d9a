package dev.parley.conversation.testing;

import dev.parley.conversation.outbound.EffectEncoder;
import dev.parley.conversation.store.PostgresOutbox;
import dev.parley.conversation.store.StoreFactory;
import dev.parley.conversation.turn.ContextWindow;
import dev.parley.conversation.turn.ConversationScope;
import dev.parley.conversation.turn.IncomingMessage;
import dev.parley.conversation.turn.InferenceOutcome;
import dev.parley.conversation.turn.ModelCatalog;
import dev.parley.conversation.turn.Person;
import dev.parley.conversation.turn.TurnLifecycle;
import dev.parley.conversation.turn.TurnSettings;
import dev.parley.events.InferenceParameters;
import dev.parley.events.InferenceRequested;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.NamePrefix;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.outbox.OutboxRelay;
import dev.parley.testing.servers.TestServers;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

import redis.clients.jedis.UnifiedJedis;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/// One instance of the service without Kafka: its turns on a real Postgres and cache, and a
/// producer that remembers what was published.
public final class ConversationStage implements AutoCloseable {

    private static final Place PLACE = Place.telegram(7);
    private static final Person ALICE = new Person("telegram", "7", "Alice");

    private final EventDecoder decoder = new EventDecoder(TestServers.registry().url());
    private final RefusingProducer producer = new RefusingProducer();
    private final UnifiedJedis redis =
            StoreFactory.redisClient(URI.create(TestServers.redis().url()));
    private final OutboxRelay relay;
    private final TurnLifecycle turns;

    /// Starts an instance on a database of its own.
    public ConversationStage() {
        this(MigratedDatabase.create(), Clock.systemUTC());
    }

    /// Starts an instance on a database, with a clock that may be wrong.
    public ConversationStage(DataSource database, Clock clock) {
        var encoder = new EventEncoder(TestServers.registry().url());
        var outbox = new PostgresOutbox(database, Duration.ofSeconds(2));
        relay = new OutboxRelay(outbox, new EventPublisher(producer, encoder));
        var store =
                StoreFactory.conversationStore(
                        database,
                        redis,
                        NamePrefix.NONE,
                        Duration.ofHours(1),
                        outbox,
                        relay,
                        new EffectEncoder(encoder, new InferenceParameters(null, null), clock),
                        clock);
        turns =
                new TurnLifecycle(
                        store,
                        new TurnSettings(
                                ConversationScope.USER_IN_PLACE,
                                new ModelCatalog(List.of("small"), "small"),
                                new ContextWindow("Be kind.", 20, 6_000, 900_000),
                                Duration.ofMinutes(3)));
        relay.start();
    }

    /// The decision.
    public TurnLifecycle turns() {
        return turns;
    }

    /// Refuses every record of a topic.
    public void refuse(String topic, RuntimeException failure) {
        producer.refuse(topic, failure);
    }

    /// Receives a message of Alice.
    public void receive(String messageId, String text) {
        turns.on(
                new IncomingMessage(
                        EventIds.inboundEvent("telegram", "7", messageId),
                        PLACE,
                        ALICE,
                        messageId,
                        text,
                        null,
                        false));
    }

    /// Receives the result of a turn.
    public void complete(UUID turnId, String answer) {
        turns.on(turnId, new InferenceOutcome.Completed(answer, "small", false, null, null));
    }

    /// The requests so far.
    public List<InferenceRequested> requests() {
        return publishedTo(Topics.INFERENCE_REQUESTS);
    }

    /// The texts that were sent to Alice so far.
    public List<String> replies() {
        return publishedTo(Topics.DELIVERY_TELEGRAM).stream()
                .flatMap(command -> DeliveryTexts.of(command).stream())
                .toList();
    }

    /// The events that were handed to the producer for a topic, refused ones included.
    public <T extends SpecificRecord> List<T> publishedTo(Topic<T> topic) {
        return producer.history().stream()
                .filter(sent -> sent.topic().equals(topic.name()))
                .map(sent -> decoder.decode(topic, consumed(sent)))
                .toList();
    }

    private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent) {
        return new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
    }

    @Override
    public void close() {
        relay.close();
        redis.close();
    }
}
