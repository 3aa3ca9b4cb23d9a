package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.judge.Entry;
import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.stage.Stage;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Every service reads all its topics once more, from the first record.
class ReplayIT {

    private static final List<Stage> READERS =
            List.of(
                    Stage.CONVERSATION_SERVICE,
                    Stage.INFERENCE_SERVICE,
                    Stage.EGRESS_DISCORD,
                    Stage.EGRESS_TELEGRAM);

    @Test
    void nobodySeesAnythingAndNoModelIsAsked() {
        var parley = Parley.running();
        var chats = new Chats(parley.simulator(), "replay").many(10);
        for (var chat : chats) {
            chat.ask("first of " + chat.user());
            chat.say("/models");
        }
        parley.awaitQuiet();
        var journal = Journal.from(parley.simulator());
        var readers = READERS.stream().map(parley::stage).toList();
        var outages = new Outages();

        readers.forEach(outages::stop);
        parley.broker().rewind();
        var replayed = parley.broker().lag();
        SideBySide.run(readers, LocalServer::restart);
        parley.awaitQuiet();

        assertThat(outages.fired()).isEqualTo(READERS.size());
        assertThat(replayed).as("records read again").isGreaterThan(10L * chats.size());
        assertThat(journal.count(Entry.Kind.MODEL_CALL)).as("model calls").isZero();
        assertThat(
                        journal.count(
                                Entry.Kind.BOT_MESSAGE, Entry.Kind.BOT_EDIT, Entry.Kind.BOT_DELETE))
                .as("things that people saw")
                .isZero();
        assertThat(chats)
                .allSatisfy(chat ->
                        assertThat(chat.ask("second of " + chat.user()))
                                .contains("remember 2 earlier messages"));
    }
}
