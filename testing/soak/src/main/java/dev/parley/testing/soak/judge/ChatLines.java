package dev.parley.testing.soak.judge;

import dev.parley.testing.journal.JournalLine;
import dev.parley.testing.journal.JournalVerifier;
import dev.parley.testing.journal.VerificationResult;

import java.util.List;

/// The lines of a journal about ordinary chats: without commands, and without places in which
/// conversations are reset, where a message may rightly stay without an answer.
final class ChatLines {

    private ChatLines() {}

    static List<JournalLine> of(Evidence evidence) {
        return evidence.journal().stream()
                .filter(line -> !evidence.resetPlaces().contains(line.place()))
                .filter(line -> !isCommand(line))
                .toList();
    }

    static VerificationResult verify(Evidence evidence) {
        return JournalVerifier.verify(of(evidence));
    }

    static boolean isCommand(JournalLine line) {
        return line.kind() == JournalLine.Kind.USER_MESSAGE
                && line.text().replaceAll("<@!?\\d+>|@parley_bot\\b", "").strip().startsWith("/");
    }
}
