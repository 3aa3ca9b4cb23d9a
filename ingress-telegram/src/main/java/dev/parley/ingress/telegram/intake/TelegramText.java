package dev.parley.ingress.telegram.intake;

import java.util.Comparator;
import java.util.List;

/// What a text says once the bot's name is taken out of it, and whether it was in it.
///
/// @param text the text without the bot's mentions; `/command@bot` reads `/command`
/// @param mentionsBot whether the bot was named
/// @param commandsOtherBot whether it starts with a command that names another bot
/// @param commandsAnyBot whether it starts with a command that names no bot
record TelegramText(
        String text, boolean mentionsBot, boolean commandsOtherBot, boolean commandsAnyBot) {

    static TelegramText parse(String text, List<TextEntity> marks, BotIdentity bot) {
        var kept = new StringBuilder(text);
        var named = false;
        var foreign = false;
        var unnamed = false;
        // from the end, so that the earlier marks stay where they are
        for (var mark :
                marks.stream()
                        .sorted(Comparator.comparingInt(TextEntity::start).reversed())
                        .toList()) {
            var part = mark.textIn(text);
            if (isMention(mark, part, bot)) {
                named = true;
                cut(kept, mark.start(), mark.end());
            }
            var at = part.indexOf('@');
            if (mark.kind() == TextEntity.EntityKind.COMMAND && at < 0 && mark.start() == 0) {
                unnamed = true;
            }
            if (mark.kind() == TextEntity.EntityKind.COMMAND && at >= 0) {
                if (bot.hasName(part.substring(at + 1))) {
                    named = true;
                    kept.delete(mark.start() + at, mark.end());
                } else if (mark.start() == 0) {
                    foreign = true;
                }
            }
        }
        return new TelegramText(kept.toString().strip(), named, foreign, unnamed);
    }

    private static boolean isMention(TextEntity mark, String part, BotIdentity bot) {
        return switch (mark.kind()) {
            case MENTION -> part.startsWith("@") && bot.hasName(part.substring(1));
            case USER -> mark.userId() != null && mark.userId() == bot.id();
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
