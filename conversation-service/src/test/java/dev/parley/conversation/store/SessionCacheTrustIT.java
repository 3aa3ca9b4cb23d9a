package dev.parley.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.testing.MigratedDatabase;
import dev.parley.conversation.turn.Person;
import dev.parley.support.kafka.NamePrefix;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.Test;

import redis.clients.jedis.RedisClient;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

/// Tests that the cache cannot name somebody else's conversation.
class SessionCacheTrustIT {

    private static final Person ALICE = new Person("telegram", "71", "Alice");
    private static final Person MALLORY = new Person("telegram", "72", "Mallory");

    private final DataSource database = MigratedDatabase.create();

    @Test
    void ignoresAConversationOfAnotherScope() {
        try (var redis = RedisClient.create(URI.create(TestServers.redis().url()))) {
            var cache =
                    new SessionCache(
                            redis, NamePrefix.NONE, Duration.ofMinutes(1), Clock.systemUTC());
            var hers = lock(cache, ALICE, "telegram:71/71");
            cache.put("telegram", "72", "telegram:72/72", hers);

            var his = lock(cache, MALLORY, "telegram:72/72");

            assertThat(his).isNotEqualTo(hers);
        }
    }

    private UUID lock(SessionCache cache, Person person, String scopeKey) {
        return BatchingTransaction.run(
                database,
                transaction ->
                        new SessionRepository(transaction, cache, new CommitCallbacks())
                                .lockOrCreateIf(() -> true, person, scopeKey)
                                .orElseThrow()
                                .conversationId());
    }
}
