package dev.parley.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ChatKind;
import dev.parley.e2e.fixture.ChatUsers;
import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.e2e.fixture.TestPlatform;
import dev.parley.testing.probe.RedisProbe;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Redis loses all its data in the middle of a conversation.
class FlushedRedisIT {

    @ParameterizedTest
    @EnumSource
    void keepsHistoryAndPreferences(TestPlatform platform) {
        var parley = ParleySystem.running();
        var cache = new RedisProbe(parley.servers().redis().address());
        var ann =
                new ChatUsers(parley.simulator(), "flushed")
                        .user(platform, ChatKind.PRIVATE, "ann");
        ann.ask("/model parley-large");
        ann.ask("one " + platform);
        assertThat(cache.size()).as("sessions in the cache").isPositive();

        cache.flush();

        assertThat(cache.size()).isZero();
        assertThat(ann.ask("two " + platform))
                .contains("I am parley-large and remember 2 earlier messages");
    }
}
