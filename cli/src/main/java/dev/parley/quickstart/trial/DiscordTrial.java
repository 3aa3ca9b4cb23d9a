package dev.parley.quickstart.trial;

import dev.parley.quickstart.check.Finding;

/// Whether Discord knows the bot's token, and lets the bot read what people write.
///
/// @param question to Discord's REST API
record DiscordTrial(Question question) implements Trial {

    /// The intent of a verified bot, and of one in few servers.
    private static final long MESSAGE_CONTENT = 1L << 18 | 1L << 19;

    private static final String NAME = "Discord";

    @Override
    public Finding hold() {
        return switch (question.ask("/users/@me")) {
            case Answer.Said(var status, var bot) when status == 200 ->
                    intent(bot.path("username").asString(""));
            case Answer.Said(var status, _) when status == 401 ->
                    new Finding.Problem(
                            "Discord does not know DISCORD_BOT_TOKEN",
                            "discord.com/developers, your application, Bot, Reset Token");
            case Answer.Said(var status, _) -> Trial.unclear(NAME, status);
            case Answer.Silence(var why) -> Trial.silent(NAME, why, "DISCORD_API_BASE_URL");
        };
    }

    private Finding intent(String bot) {
        return switch (question.ask("/applications/@me")) {
            case Answer.Said(var status, var application) when status == 200 ->
                    (application.path("flags").asLong(0) & MESSAGE_CONTENT) != 0
                            ? new Finding.Fine(
                                    "Discord knows DISCORD_BOT_TOKEN as "
                                            + bot
                                            + ", and its Message Content Intent is on")
                            : new Finding.Problem(
                                    "Discord knows DISCORD_BOT_TOKEN as "
                                            + bot
                                            + ", but its Message Content Intent is off",
                                    "switch it on: discord.com/developers, your application, Bot,"
                                            + " Message Content Intent");
            case Answer.Said(var status, _) -> Trial.unclear(NAME, status);
            case Answer.Silence(var why) -> Trial.silent(NAME, why, "DISCORD_API_BASE_URL");
        };
    }
}
