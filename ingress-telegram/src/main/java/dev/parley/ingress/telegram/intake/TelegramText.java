package dev.parley.ingress.telegram.intake;

import java.util.Comparator;
import java.util.List;

/// A message text without the mentions of the bot, and the addressees that it names.
///
/// @param text the text without the bot's mentions; `/command@bot` reads `/command`
/// @param mentionsBot true if the original text mentions the bot
/// @param commandsOtherBot true if it starts with a command for another bot
/// @param commandsAnyBot true if it starts with a command without a bot's name
record TelegramText(
        String text, boolean mentionsBot, boolean commandsOtherBot, boolean commandsAnyBot) {

    static TelegramText parse(String text, List<TextEntity> entities, BotIdentity bot) {
        var kept = new StringBuilder(text);
        var named = false;
        var foreign = false;
        var unnamed = false;
        // from the end, so that the offsets of earlier entities stay valid
        for (var entity :
                entities.stream()
                        .sorted(Comparator.comparingInt(TextEntity::start).reversed())
                        .toList()) {
            var part = entity.textIn(text);
            if (isMention(entity, part, bot)) {
                named = true;
                cut(kept, entity.start(), entity.end());
            }
            var at = part.indexOf('@');
            if (entity.kind() == TextEntity.EntityKind.COMMAND && at < 0 && entity.start() == 0) {
                unnamed = true;
            }
            if (entity.kind() == TextEntity.EntityKind.COMMAND && at >= 0) {
                if (bot.hasName(part.substring(at + 1))) {
                    named = true;
                    kept.delete(entity.start() + at, entity.end());
                } else if (entity.start() == 0) {
                    foreign = true;
                }
            }
        }
        return new TelegramText(kept.toString().strip(), named, foreign, unnamed);
    }

    private static boolean isMention(TextEntity entity, String part, BotIdentity bot) {
        return switch (entity.kind()) {
            case MENTION -> part.startsWith("@") && bot.hasName(part.substring(1));
            case USER -> entity.userId() != null && entity.userId() == bot.id();
            case COMMAND -> false;
        };
    }

    /// Removes a range, along with one of the two spaces that would become adjacent.
    private static void cut(StringBuilder text, int start, int end) {
        var spaceBefore = start == 0 || Character.isWhitespace(text.charAt(start - 1));
        var spaceAfter = end < text.length() && text.charAt(end) == ' ';
        text.delete(start, spaceBefore && spaceAfter ? end + 1 : end);
    }
}
