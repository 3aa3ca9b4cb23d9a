package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The cache is emptied in the middle of a conversation.
class FlushedRedisIT {

    @ParameterizedTest
    @EnumSource
    void historyAndPreferencesStay(Platform platform) {
        var parley = Parley.running();
        var cache = new Cache(parley.servers().redis().address());
        var ann = new Chats(parley.simulator(), "flushed").of(platform, Room.PRIVATE, "ann");
        ann.ask("/model parley-large");
        ann.ask("one " + platform);
        assertThat(cache.size()).as("sessions in the cache").isPositive();

        cache.flush();

        assertThat(cache.size()).isZero();
        assertThat(ann.ask("two " + platform))
                .contains("I am parley-large and remember 2 earlier messages");
    }
}
