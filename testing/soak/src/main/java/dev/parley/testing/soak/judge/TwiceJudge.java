package dev.parley.testing.soak.judge;

import dev.parley.testing.journal.VisibleMessages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// No answer, and no text of a command, is visible twice.
final class TwiceJudge implements RunJudge {

    @Override
    public String name() {
        return "twice";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        return Stream.concat(
                        ChatLines.verify(evidence).duplicated().stream(),
                        againInResetPlaces(evidence).stream())
                .map(text -> "'" + text + "' is visible twice")
                .toList();
    }

    private static List<String> againInResetPlaces(Evidence evidence) {
        Set<String> seen = new HashSet<>();
        return VisibleMessages.byId(evidence.journal()).values().stream()
                .filter(message -> evidence.resetPlaces().contains(message.place()))
                .flatMap(message -> message.quotedTexts().stream())
                .filter(text -> !seen.add(text))
                .toList();
    }
}
