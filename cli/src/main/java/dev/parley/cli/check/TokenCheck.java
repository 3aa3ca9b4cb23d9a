package dev.parley.cli.check;

import dev.parley.cli.settings.CliSettings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The check that a token has the form of one; no token is ever printed.
final class TokenCheck {

    private static final Pattern DISCORD =
            Pattern.compile("[A-Za-z0-9_-]{18,}={0,2}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Pattern TELEGRAM = Pattern.compile("\\d+:[A-Za-z0-9_-]{20,}");
    private static final Pattern KEY = Pattern.compile("\\S+");

    private TokenCheck() {}

    static List<Finding> run(CliSettings settings) {
        return Stream.of(
                        run(
                                settings,
                                "DISCORD_BOT_TOKEN",
                                DISCORD,
                                "copy it again: discord.com/developers, your application, Bot,"
                                        + " Reset Token"),
                        run(
                                settings,
                                "TELEGRAM_BOT_TOKEN",
                                TELEGRAM,
                                "copy it again from @BotFather; it looks like 123456789:AAE..."),
                        run(settings, "OPENAI_API_KEY", KEY, "copy it again, without spaces"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> run(
            CliSettings settings, String name, Pattern shape, String cure) {
        return settings.get(name)
                .map(value ->
                        shape.matcher(value).matches()
                                ? new Finding.Ok(name + " has the form of a token")
                                : new Finding.Problem(
                                        name + " does not have the form of a token", cure));
    }
}
