package dev.parley.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.testing.ConversationStage;
import dev.parley.conversation.testing.MigratedDatabase;
import dev.parley.events.ContextMessage;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Tests two instances on one Postgres whose clocks are twenty minutes apart.
class WrongClockIT {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void changesNothingThatAPersonSees() {
        var database = MigratedDatabase.create();
        try (var ahead =
                        new ConversationStage(
                                database, Clock.offset(Clock.systemUTC(), TEN_MINUTES));
                var behind =
                        new ConversationStage(
                                database, Clock.offset(Clock.systemUTC(), TEN_MINUTES.negated()))) {
            ahead.receive("1", "one");
            await().until(() -> ahead.requests().size() == 1);
            var first = ahead.requests().getFirst();
            behind.receive("2", "two");
            behind.turns().closeOverdue();
            ahead.turns().closeOverdue();
            behind.complete(first.getTurnId(), "first answer");
            await().until(() -> behind.requests().size() == 1);
            var second = behind.requests().getFirst();
            ahead.turns().closeOverdue();
            ahead.complete(second.getTurnId(), "second answer");

            ahead.receive("3", "three");
            await().until(() -> ahead.requests().size() == 2);

            assertThat(ahead.requests().getLast().getMessages())
                    .extracting(ContextMessage::getContent)
                    .containsExactly(
                            "Be kind.", "one", "first answer", "two", "second answer", "three");
            assertThat(first.getDeadline())
                    .isBetween(Instant.now().plusSeconds(60), Instant.now().plusSeconds(181));
            assertThat(ahead.replies()).containsExactly("second answer");
            assertThat(behind.replies()).containsExactly("first answer");
        }
    }
}
