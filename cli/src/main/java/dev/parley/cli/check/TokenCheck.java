package dev.parley.cli.check;

import dev.parley.cli.settings.CliSettings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The check that a token has the form of one; no token is ever printed.
public final class TokenCheck {

    private static final Map<String, Pattern> FORMS =
            Map.of(
                    "DISCORD_BOT_TOKEN",
                    Pattern.compile("[A-Za-z0-9_-]{18,}={0,2}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+"),
                    "TELEGRAM_BOT_TOKEN",
                    Pattern.compile("\\d+:[A-Za-z0-9_-]{20,}"),
                    "OPENAI_API_KEY",
                    Pattern.compile("\\S+"));

    private TokenCheck() {}

    /// Returns true if a token is set and does not have the form of one.
    ///
    /// @param name the setting, such as `DISCORD_BOT_TOKEN`
    public static boolean isMalformed(CliSettings settings, String name) {
        return settings.get(name)
                .filter(value -> !Objects.requireNonNull(FORMS.get(name)).matcher(value).matches())
                .isPresent();
    }

    static List<Finding> run(CliSettings settings) {
        return Stream.of(
                        run(
                                settings,
                                "DISCORD_BOT_TOKEN",
                                "copy it again: discord.com/developers, your application, Bot,"
                                        + " Reset Token"),
                        run(
                                settings,
                                "TELEGRAM_BOT_TOKEN",
                                "copy it again from @BotFather; it looks like 123456789:AAE..."),
                        run(settings, "OPENAI_API_KEY", "copy it again, without spaces"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> run(CliSettings settings, String name, String fix) {
        return settings.get(name)
                .map(_ ->
                        isMalformed(settings, name)
                                ? new Finding.Problem(
                                        name + " does not have the form of a token", fix)
                                : new Finding.Ok(name + " has the form of a token"));
    }
}
