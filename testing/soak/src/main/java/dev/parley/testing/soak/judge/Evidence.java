package dev.parley.testing.soak.judge;

import dev.parley.testing.journal.JournalLine;

import java.util.List;
import java.util.Set;

/// Everything that the judges read, taken when the system was idle again.
///
/// @param journal what the platforms and the model saw
/// @param resetPlaces places in which conversations were reset
/// @param messages user actions on `chat-inbound`, each once
/// @param commands commands on the topics of deliveries, each once
/// @param receipts receipts, each once
/// @param backlog unfinished work
/// @param deadLetters records on all dead-letter topics
/// @param injectedPoison dead letters that injected poison has to lead to
/// @param disruptions times on the journal's clock at which model calls in flight may be lost
/// @param scriptedCallFailures model calls that a script let fail
public record Evidence(
        List<JournalLine> journal,
        Set<String> resetPlaces,
        List<SeenMessage> messages,
        List<SeenCommand> commands,
        List<SeenReceipt> receipts,
        Backlog backlog,
        long deadLetters,
        long injectedPoison,
        List<Long> disruptions,
        long scriptedCallFailures) {

    public Evidence {
        journal = List.copyOf(journal);
        resetPlaces = Set.copyOf(resetPlaces);
        messages = List.copyOf(messages);
        commands = List.copyOf(commands);
        receipts = List.copyOf(receipts);
        disruptions = List.copyOf(disruptions);
    }
}
