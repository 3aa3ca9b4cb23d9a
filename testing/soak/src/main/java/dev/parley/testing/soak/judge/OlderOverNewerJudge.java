package dev.parley.testing.soak.judge;

import dev.parley.testing.journal.JournalLine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// No older version of a text replaces a newer one.
final class OlderOverNewerJudge implements RunJudge {

    private static final Pattern VERSION = Pattern.compile("grow \\d+ v(\\d+)");

    @Override
    public String name() {
        return "older over newer";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var newest = new HashMap<String, Integer>();
        var violations = new ArrayList<String>();
        evidence.journal().stream()
                .sorted(Comparator.comparingLong(JournalLine::nanos))
                .forEach(line -> note(line, newest, violations));
        return violations;
    }

    private static void note(
            JournalLine line, Map<String, Integer> newest, List<String> violations) {
        var version = VERSION.matcher(line.text());
        if (!isShown(line) || !version.matches()) {
            return;
        }
        var key = line.place() + "/" + line.messageId();
        var number = Integer.parseInt(version.group(1));
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
