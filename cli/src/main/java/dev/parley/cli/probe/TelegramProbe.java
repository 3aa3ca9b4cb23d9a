package dev.parley.cli.probe;

import dev.parley.cli.check.Finding;

import tools.jackson.databind.JsonNode;

/// Probes whether Telegram accepts the bot's token, and reports what the bot sees in groups.
///
/// @param question to the Bot API
/// @param token which stands in the path of each question
record TelegramProbe(ProbeRequest question, String token) implements CredentialProbe {

    private static final String NAME = "Telegram";

    @Override
    public Finding run() {
        return switch (question.send("/bot" + token + "/getMe")) {
            case ProbeResponse.Received(var status, var body) when status == 200 ->
                    known(body.path("result"));
            case ProbeResponse.Received(var status, _) when status == 401 || status == 404 ->
                    new Finding.Problem(
                            "Telegram does not know TELEGRAM_BOT_TOKEN",
                            "copy it again from @BotFather: /mybots, your bot, API Token");
            case ProbeResponse.Received(var status, _) ->
                    CredentialProbe.unexpectedStatus(NAME, status);
            case ProbeResponse.NoResponse(var why) ->
                    CredentialProbe.unreachable(NAME, why, "TELEGRAM_API_BASE_URL");
        };
    }

    private static Finding known(JsonNode bot) {
        var hears =
                bot.path("can_read_all_group_messages").asBoolean(false)
                        ? "hears everything"
                        : "hears commands, mentions and replies (@BotFather, /setprivacy)";
        return new Finding.Ok(
                "Telegram knows TELEGRAM_BOT_TOKEN as @"
                        + bot.path("username").asString("")
                        + "; in groups it "
                        + hears);
    }

    /// Omits the token.
    @Override
    public String toString() {
        return "probe of Telegram's token";
    }
}
