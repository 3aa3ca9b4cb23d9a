package dev.parley.ingress.discord.intake;

import java.util.regex.Pattern;

/// A message text without the mentions of the bot.
///
/// @param text the text without `<@id>` of the bot
/// @param mentionsBot true if the original text mentions the bot
record DiscordText(String text, boolean mentionsBot) {

    static DiscordText parse(String text, String botId) {
        // old clients write the second form for a member with a nickname
        var mention = Pattern.compile("<@!?" + Pattern.quote(botId) + "> ?");
        var matcher = mention.matcher(text);
        return matcher.find()
                ? new DiscordText(matcher.replaceAll("").strip(), true)
                : new DiscordText(text.strip(), false);
    }
}
