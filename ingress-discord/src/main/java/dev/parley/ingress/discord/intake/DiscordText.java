package dev.parley.ingress.discord.intake;

import java.util.regex.Pattern;

/// What a text says once the bot's mention is taken out of it, and whether it was in it.
///
/// @param text the text without `<@id>` of the bot
/// @param mentionsBot whether the bot was named
record DiscordText(String text, boolean mentionsBot) {

    static DiscordText parse(String text, String botId) {
        // the second form is how old clients write a member with a nickname
        var mention = Pattern.compile("<@!?" + Pattern.quote(botId) + "> ?");
        var matcher = mention.matcher(text);
        return matcher.find()
                ? new DiscordText(matcher.replaceAll("").strip(), true)
                : new DiscordText(text.strip(), false);
    }
}
