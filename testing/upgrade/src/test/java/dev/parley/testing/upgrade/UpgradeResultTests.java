package dev.parley.testing.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testing.journal.JournalLine;
import dev.parley.testing.journal.JournalLine.Kind;
import dev.parley.testing.journal.JournalVerifier;
import dev.parley.testing.journal.VerificationResult;
import dev.parley.testing.upgrade.traffic.CommandResult;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What breaks an upgrade's promise.
class UpgradeResultTests {

    private static final UUID EVENT = new UUID(0, 1);
    private static final UUID RECEIPT = new UUID(0, 2);
    private static final CommandResult ANSWERED = new CommandResult(4, List.of(), 4);
    private static final Map<UUID, Set<UUID>> ONE_RECEIPT = Map.of(EVENT, Set.of(RECEIPT));

    @Test
    void isKeptWithOneAnswerAndOneReceiptForEach() {
        assertThat(result(answered("a1"), ANSWERED, ONE_RECEIPT).isKept()).isTrue();
    }

    @Test
    void isBrokenByALostMessage() {
        assertThat(result(answered(), ANSWERED, ONE_RECEIPT).isKept()).isFalse();
    }

    @Test
    void isBrokenByASecondAnswer() {
        assertThat(result(answered("a1", "a1"), ANSWERED, ONE_RECEIPT).isKept()).isFalse();
    }

    @Test
    void isBrokenByAnUnansweredCommand() {
        var silent = new CommandResult(4, List.of("/reset"), 3);

        assertThat(result(answered("a1"), silent, ONE_RECEIPT).isKept()).isFalse();
    }

    @Test
    void isBrokenByASecondAnswerToACommand() {
        var twice = new CommandResult(4, List.of(), 5);

        assertThat(result(answered("a1"), twice, ONE_RECEIPT).isKept()).isFalse();
    }

    @Test
    void isBrokenByAMissingReceipt() {
        assertThat(result(answered("a1"), ANSWERED, Map.of()).isKept()).isFalse();
    }

    @Test
    void isBrokenByASecondReceipt() {
        var twice = Map.of(EVENT, Set.of(RECEIPT, new UUID(0, 3)));

        assertThat(result(answered("a1"), ANSWERED, twice).isKept()).isFalse();
    }

    private static UpgradeResult result(
            VerificationResult messages, CommandResult commands, Map<UUID, Set<UUID>> receipts) {
        return new UpgradeResult(messages, commands, Set.of(EVENT), receipts);
    }

    /// One message `a1` and the answers to the given ones.
    private static VerificationResult answered(String... texts) {
        var lines = new ArrayList<JournalLine>();
        lines.add(new JournalLine(0, Kind.USER_MESSAGE, "telegram:1", "u", "a1", "ann"));
        for (var text : texts) {
            lines.add(
                    new JournalLine(
                            lines.size(),
                            Kind.BOT_MESSAGE,
                            "telegram:1",
                            "m" + lines.size(),
                            "You said: \"" + text + "\"",
                            "parley"));
        }
        return JournalVerifier.verify(lines);
    }
}
