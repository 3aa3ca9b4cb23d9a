package dev.parley.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.testing.ConversationStage;
import dev.parley.conversation.testing.CountingDatabase;
import dev.parley.conversation.testing.MigratedDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;

/// Tests how often a thread waits for Postgres, which is most of what a message costs here.
class RoundTripsIT {

    private final CountingDatabase database = new CountingDatabase(MigratedDatabase.create());
    private final ConversationStage stage =
            new ConversationStage(database.counted(), Clock.systemUTC());

    @BeforeEach
    void cacheTheSession() {
        stage.receive("1", "hello");
        await().until(() -> stage.requests().size() == 1);
        stage.complete(stage.requests().getFirst().getTurnId(), "Hi!");
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void waitsThreeTimesForAMessage() {
        assertThat(database.roundTrips(() -> stage.receive("2", "how are you?"))).isEqualTo(3);
    }

    @Test
    void waitsTwiceForARepeatedMessage() {
        assertThat(database.roundTrips(() -> stage.receive("1", "hello"))).isEqualTo(2);
    }

    @Test
    void waitsTwiceForAResult() {
        stage.receive("2", "how are you?");
        await().until(() -> stage.requests().size() == 2);
        var turn = stage.requests().getLast().getTurnId();

        assertThat(database.roundTrips(() -> stage.complete(turn, "Fine."))).isEqualTo(2);
    }

    @Test
    void waitsOnceForAReceipt() {
        var turn = stage.requests().getFirst().getTurnId();

        assertThat(database.roundTrips(() -> stage.turns().onDelivery(turn, "Delivered"))).isOne();
    }

    @Test
    void waitsThreeTimesForAResultThatOpensTheNextTurn() {
        stage.receive("2", "how are you?");
        stage.receive("3", "hm?");
        await().until(() -> stage.requests().size() == 2);
        var turn = stage.requests().getLast().getTurnId();

        assertThat(database.roundTrips(() -> stage.complete(turn, "Fine."))).isEqualTo(3);
    }
}
