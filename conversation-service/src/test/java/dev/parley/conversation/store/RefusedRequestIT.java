package dev.parley.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.testing.ConversationStage;
import dev.parley.support.kafka.Topics;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

/// Tests that a request that Kafka refuses for good ends its turn on a real Postgres.
class RefusedRequestIT {

    @Test
    void closesTheTurnWithAnApology() {
        try (var stage = new ConversationStage()) {
            stage.refuse(Topics.INFERENCE_REQUESTS.name(), new RecordTooLargeException("1 MiB"));

            stage.receive("1", "hello");

            await().until(() -> {
                stage.turns().closeOverdue();
                return !stage.replies().isEmpty();
            });
            assertThat(stage.replies()).singleElement().asString().startsWith("Sorry, I could not");
            assertThat(stage.publishedTo(Topics.INFERENCE_REQUESTS)).hasSize(1);
        }
    }
}
