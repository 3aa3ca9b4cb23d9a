package dev.parley.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ChatUsers;
import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.local.application.Stage;
import dev.parley.local.server.LocalServer;
import dev.parley.testing.journal.JournalLine;
import dev.parley.testing.journal.JournalRecording;
import dev.parley.testing.probe.Parallel;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Every service consumes all its topics again from the first record.
class ReplayIT {

    private static final List<Stage> READERS =
            List.of(
                    Stage.CONVERSATION_SERVICE,
                    Stage.INFERENCE_SERVICE,
                    Stage.EGRESS_DISCORD,
                    Stage.EGRESS_TELEGRAM);

    @Test
    void repeatsNoMessageAndNoModelRequest() {
        var parley = ParleySystem.running();
        var chats = new ChatUsers(parley.simulator(), "replay").group(10);
        Parallel.forEach(
                chats,
                chat -> {
                    chat.ask("first of " + chat.user());
                    chat.say("/models");
                });
        parley.awaitIdle();
        var journal = JournalRecording.start(parley.simulator());
        var readers = READERS.stream().map(parley::stage).toList();
        var outages = new FaultInjector();

        readers.forEach(outages::stop);
        parley.kafka().rewindAllGroups();
        var replayed = parley.kafka().lag();
        Parallel.forEach(readers, LocalServer::restart);
        parley.awaitIdle();

        assertThat(outages.injected()).isEqualTo(READERS.size());
        assertThat(replayed).as("records read again").isGreaterThan(10L * chats.size());
        assertThat(journal.count(JournalLine.Kind.MODEL_CALL)).as("model calls").isZero();
        assertThat(
                        journal.count(
                                JournalLine.Kind.BOT_MESSAGE,
                                JournalLine.Kind.BOT_EDIT,
                                JournalLine.Kind.BOT_DELETE))
                .as("visible changes")
                .isZero();
        Parallel.forEach(
                chats,
                chat ->
                        assertThat(chat.ask("second of " + chat.user()))
                                .contains("remember 2 earlier messages"));
    }
}
