package dev.parley.testing.soak.judge;

import dev.parley.testing.journal.JournalLine;
import dev.parley.testing.journal.JournalLine.Kind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Hand-made evidence; each journal line is a nanosecond after the previous one.
final class EvidenceBuilder {

    static final String PLACE = "telegram:1";

    private final List<JournalLine> journal = new ArrayList<>();
    private final Set<String> resetPlaces = new HashSet<>();
    private final List<SeenMessage> messages = new ArrayList<>();
    private final List<SeenCommand> commands = new ArrayList<>();
    private final List<SeenReceipt> receipts = new ArrayList<>();
    private final List<Long> disruptions = new ArrayList<>();
    private Backlog backlog = new Backlog(0, 0, 0, 0, 0);
    private long deadLetters;
    private long poison;
    private long failedCalls;

    EvidenceBuilder said(String text) {
        messages.add(new SeenMessage(id(text), PLACE, text));
        return line(Kind.USER_MESSAGE, "u" + journal.size(), text);
    }

    EvidenceBuilder answered(String text) {
        return shown("m" + journal.size(), "You said: \"" + text + "\"");
    }

    EvidenceBuilder shown(String messageId, String text) {
        return line(Kind.BOT_MESSAGE, messageId, text);
    }

    EvidenceBuilder edited(String messageId, String text) {
        return line(Kind.BOT_EDIT, messageId, text);
    }

    EvidenceBuilder called(String text) {
        return line(Kind.MODEL_CALL, "", text);
    }

    EvidenceBuilder returned(String text) {
        return line(Kind.MODEL_ANSWER, "", "You said: \"" + text + "\"");
    }

    EvidenceBuilder receipt(String text, String outcome, String... messageIds) {
        receipts.add(
                new SeenReceipt(
                        id(text + outcome),
                        id("command of " + text),
                        PLACE,
                        List.of(id(text)),
                        outcome,
                        "some reason",
                        List.of(messageIds)));
        return this;
    }

    /// The receipt of a command that has the given name.
    EvidenceBuilder ended(String command, String outcome) {
        receipts.add(
                new SeenReceipt(
                        id(command + outcome),
                        id(command),
                        PLACE,
                        List.of(),
                        outcome,
                        "some reason",
                        List.of()));
        return this;
    }

    EvidenceBuilder command(String text) {
        commands.add(new SeenCommand(id("command of " + text), PLACE));
        return this;
    }

    EvidenceBuilder resets() {
        resetPlaces.add(PLACE);
        return this;
    }

    EvidenceBuilder backlog(Backlog left) {
        backlog = left;
        return this;
    }

    EvidenceBuilder deadLetters(long found, long injected) {
        deadLetters = found;
        poison = injected;
        return this;
    }

    EvidenceBuilder failedCalls(long scripted) {
        failedCalls = scripted;
        return this;
    }

    EvidenceBuilder disruption() {
        disruptions.add((long) journal.size() - 1);
        return this;
    }

    Evidence build() {
        return new Evidence(
                journal,
                resetPlaces,
                messages,
                commands,
                receipts,
                backlog,
                deadLetters,
                poison,
                disruptions,
                failedCalls);
    }

    private EvidenceBuilder line(Kind kind, String messageId, String text) {
        journal.add(new JournalLine(journal.size(), kind, PLACE, messageId, text, "ann"));
        return this;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
