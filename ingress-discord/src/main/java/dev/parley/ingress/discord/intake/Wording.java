package dev.parley.ingress.discord.intake;

import java.util.regex.Pattern;

/// What a text says once the bot's mention is taken out of it, and whether it was in it.
///
/// @param text the text without `<@id>` of the bot
/// @param namesBot whether the bot was named
record Wording(String text, boolean namesBot) {

    static Wording of(String text, String botId) {
        // the second form is how old clients write a member with a nickname
        var mention = Pattern.compile("<@!?" + Pattern.quote(botId) + "> ?");
        var matcher = mention.matcher(text);
        return matcher.find()
                ? new Wording(matcher.replaceAll("").strip(), true)
                : new Wording(text.strip(), false);
    }
}
