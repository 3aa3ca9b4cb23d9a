package dev.parley.cli.probe;

import dev.parley.cli.check.Finding;

/// Probes whether Discord accepts the bot's token and lets the bot read messages.
///
/// @param question to Discord's REST API
record DiscordProbe(ProbeRequest question) implements CredentialProbe {

    /// The intent of a verified bot, and of one in few servers.
    private static final long MESSAGE_CONTENT = 1L << 18 | 1L << 19;

    private static final String NAME = "Discord";

    @Override
    public Finding run() {
        return switch (question.send("/users/@me")) {
            case ProbeResponse.Received(var status, var bot) when status == 200 ->
                    intent(bot.path("username").asString(""));
            case ProbeResponse.Received(var status, _) when status == 401 ->
                    new Finding.Problem(
                            "Discord does not know DISCORD_BOT_TOKEN",
                            "discord.com/developers, your application, Bot, Reset Token");
            case ProbeResponse.Received(var status, _) ->
                    CredentialProbe.unexpectedStatus(NAME, status);
            case ProbeResponse.NoResponse(var why) ->
                    CredentialProbe.unreachable(NAME, why, "DISCORD_API_BASE_URL");
        };
    }

    private Finding intent(String bot) {
        return switch (question.send("/applications/@me")) {
            case ProbeResponse.Received(var status, var application) when status == 200 ->
                    (application.path("flags").asLong(0) & MESSAGE_CONTENT) != 0
                            ? new Finding.Ok(
                                    "Discord knows DISCORD_BOT_TOKEN as "
                                            + bot
                                            + ", and its Message Content Intent is on")
                            : new Finding.Problem(
                                    "Discord knows DISCORD_BOT_TOKEN as "
                                            + bot
                                            + ", but its Message Content Intent is off",
                                    "switch it on: discord.com/developers, your application, Bot,"
                                            + " Message Content Intent");
            case ProbeResponse.Received(var status, _) ->
                    CredentialProbe.unexpectedStatus(NAME, status);
            case ProbeResponse.NoResponse(var why) ->
                    CredentialProbe.unreachable(NAME, why, "DISCORD_API_BASE_URL");
        };
    }
}
