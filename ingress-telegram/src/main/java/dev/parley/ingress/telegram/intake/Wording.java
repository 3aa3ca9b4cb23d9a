package dev.parley.ingress.telegram.intake;

import java.util.Comparator;
import java.util.List;

/// What a text says once the bot's name is taken out of it, and whether it was in it.
///
/// @param text the text without the bot's mentions; `/command@bot` reads `/command`
/// @param namesBot whether the bot was named
/// @param forAnotherBot whether it starts with a command that names another bot
/// @param forAnyBot whether it starts with a command that names no bot
record Wording(String text, boolean namesBot, boolean forAnotherBot, boolean forAnyBot) {

    static Wording of(String text, List<Mark> marks, Bot bot) {
        var kept = new StringBuilder(text);
        var named = false;
        var foreign = false;
        var unnamed = false;
        // from the end, so that the earlier marks stay where they are
        for (var mark :
                marks.stream().sorted(Comparator.comparingInt(Mark::start).reversed()).toList()) {
            var part = mark.of(text);
            if (isMention(mark, part, bot)) {
                named = true;
                cut(kept, mark.start(), mark.end());
            }
            var at = part.indexOf('@');
            if (mark.kind() == Mark.Kind.COMMAND && at < 0 && mark.start() == 0) {
                unnamed = true;
            }
            if (mark.kind() == Mark.Kind.COMMAND && at >= 0) {
                if (bot.isCalled(part.substring(at + 1))) {
                    named = true;
                    kept.delete(mark.start() + at, mark.end());
                } else if (mark.start() == 0) {
                    foreign = true;
                }
            }
        }
        return new Wording(kept.toString().strip(), named, foreign, unnamed);
    }

    private static boolean isMention(Mark mark, String part, Bot bot) {
        return switch (mark.kind()) {
            case MENTION -> part.startsWith("@") && bot.isCalled(part.substring(1));
            case PERSON -> mark.userId() != null && mark.userId() == bot.id();
            case COMMAND -> false;
        };
    }

    /// Takes the part out, with one of the two spaces that would meet.
    private static void cut(StringBuilder text, int start, int end) {
        var spaceBefore = start == 0 || Character.isWhitespace(text.charAt(start - 1));
        var spaceAfter = end < text.length() && text.charAt(end) == ' ';
        text.delete(start, spaceBefore && spaceAfter ? end + 1 : end);
    }
}
