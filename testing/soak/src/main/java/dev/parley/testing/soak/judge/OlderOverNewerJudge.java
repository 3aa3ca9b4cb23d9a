package dev.parley.testing.soak.judge;

import dev.parley.testing.journal.JournalLine;
import dev.parley.testing.soak.traffic.GrowingText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// No older version of a text replaces a newer one, and none stands at the end whose newer version
/// was carried out.
final class OlderOverNewerJudge implements RunJudge {

    /// More than any text has.
    private static final int VERSIONS = 10;

    private static final Pattern VERSION = Pattern.compile("(grow \\d+) v(\\d+)");

    @Override
    public String name() {
        return "older over newer";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var newest = new HashMap<String, Integer>();
        var standing = new HashMap<String, Integer>();
        var violations = new ArrayList<String>();
        evidence.journal().stream()
                .sorted(Comparator.comparingLong(JournalLine::nanos))
                .forEach(line -> note(line, newest, standing, violations));
        standing.forEach((text, version) -> judgeEnd(text, version, evidence, violations));
        return violations;
    }

    private static void judgeEnd(
            String text, int standing, Evidence evidence, List<String> violations) {
        for (var version = standing + 1; version <= standing + VERSIONS; version++) {
            var command = GrowingText.commandId(text + " v" + version);
            var isCarriedOut =
                    evidence.receipts().stream()
                            .filter(receipt -> command.equals(receipt.causedBy()))
                            // an edit is ignored only because a newer one was to follow
                            .anyMatch(receipt ->
                                    receipt.isDelivered() || receipt.outcome().equals("Ignored"));
            if (isCarriedOut) {
                violations.add(
                        "'%s' ended as v%d although v%d was carried out"
                                .formatted(text, standing, version));
            }
        }
    }

    private static void note(
            JournalLine line,
            Map<String, Integer> newest,
            Map<String, Integer> standing,
            List<String> violations) {
        var version = VERSION.matcher(line.text());
        if (!isShown(line) || !version.matches()) {
            return;
        }
        var key = line.place() + "/" + line.messageId();
        var number = Integer.parseInt(version.group(2));
        standing.put(version.group(1), number);
        var before = newest.merge(key, number, Math::max);
        if (before > number) {
            violations.add("'%s' replaced v%d in %s".formatted(line.text(), before, key));
        }
    }

    private static boolean isShown(JournalLine line) {
        return line.kind() == JournalLine.Kind.BOT_MESSAGE
                || line.kind() == JournalLine.Kind.BOT_EDIT;
    }
}
