package dev.parley.simulator.control;

import dev.parley.simulator.world.Message;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds the bot's answer to a user's message among its later messages.
///
/// Placeholders left out, the answer begins at the first of these: a message that quotes the user's
/// words (as the fake model does); a reply to the message; the next message that neither quotes
/// other words nor replies to another message. If the fake model produced more text than that
/// message holds, the following messages belong to the answer, and there is not an answer before
/// all of it is visible, or a message brings a file with the whole of it.
final class AnswerFinder {

    private static final Pattern ADDRESS = Pattern.compile("<@!?\\d+>|@parley_bot\\b");
    private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{N}]*");
    private static final String QUOTING = "You said:";
    private static final String FENCE = "```";
    private static final int LONGEST_PLACEHOLDER = 40;

    private final Function<String, List<String>> saidByModel;

    /// @param saidByModel returns the model's answers that quote a text
    AnswerFinder(Function<String, List<String>> saidByModel) {
        this.saidByModel = saidByModel;
    }

    Optional<BotAnswer> find(Message question, List<Message> after) {
        String words = words(question.text());
        List<Message> spoken =
                after.stream()
                        .filter(message -> message.author().isUnderTest() && !message.deleted())
                        .filter(message -> !isPlaceholder(message.text()))
                        .toList();
        return first(spoken, message -> quotes(message.text(), words))
                .or(() -> first(spoken, message -> repliesTo(message, question)))
                .or(() -> first(spoken, message -> addressesNobodyElse(message, question)))
                .flatMap(at -> whole(question, words, spoken.subList(at, spoken.size())));
    }

    private Optional<BotAnswer> whole(Message question, String words, List<Message> spoken) {
        List<String> said =
                saidByModel.apply(words).stream()
                        .map(AnswerFinder::lettersAndDigits)
                        .filter(full -> full.startsWith(lettersAndDigits(spoken.getFirst().text())))
                        .toList();
        StringBuilder text = new StringBuilder();
        List<Long> ids = new ArrayList<>();
        long last = 0;
        for (Message part : spoken) {
            if (!ids.isEmpty() && part.text().startsWith(QUOTING)) {
                break;
            }
            text.append(ids.isEmpty() ? "" : "\n").append(part.text());
            ids.add(part.id());
            last = Math.max(last, part.times().changedNanos());
            if (said.isEmpty()
                    || hasFile(part)
                    || said.contains(lettersAndDigits(text.toString()))) {
                return Optional.of(
                        new BotAnswer(text.toString(), ids, last - question.times().sentNanos()));
            }
        }
        return Optional.empty();
    }

    private static boolean hasFile(Message message) {
        ObjectNode extras = message.draft().extras();
        return extras.has("document") || !extras.path("attachments").isEmpty();
    }

    /// True when a text only announces an answer: it has no word, or few words and three dots.
    static boolean isPlaceholder(String text) {
        String trimmed = text.strip();
        boolean trailsOff = trimmed.endsWith("…") || trimmed.endsWith("...");
        return WORDLESS.matcher(trimmed).matches()
                || (trailsOff && trimmed.length() <= LONGEST_PLACEHOLDER);
    }

    private static Optional<Integer> first(List<Message> spoken, Predicate<Message> fits) {
        for (int at = 0; at < spoken.size(); at++) {
            if (fits.test(spoken.get(at))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static boolean quotes(String text, String words) {
        return text.startsWith(QUOTING) && text.contains('"' + words + '"');
    }

    private static boolean repliesTo(Message message, Message question) {
        return Objects.equals(message.replyTo(), question.id());
    }

    private static boolean addressesNobodyElse(Message message, Message question) {
        return !message.text().startsWith(QUOTING)
                && (message.replyTo() == null || repliesTo(message, question));
    }

    private static String words(String text) {
        return ADDRESS.matcher(text).replaceAll("").strip();
    }

    /// Reduces a text to its letters and digits. Code fences are dropped, because a fence is closed
    /// and opened again where an answer is split inside it.
    private static String lettersAndDigits(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.lines()
                .filter(line -> !line.startsWith(FENCE))
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetterOrDigit)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
