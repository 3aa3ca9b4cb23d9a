package dev.parley.conversation.turn;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Command to the bot itself: a text that starts with a slash.
sealed interface UserCommand {

    /// Lists the supported models.
    record ListModels() implements UserCommand {}

    /// Shows the current model.
    record ShowModel() implements UserCommand {}

    /// Selects a model, as the person's preference or for this conversation only.
    record SetModel(String name, boolean forThisConversation) implements UserCommand {}

    /// Starts a new conversation without history.
    record Reset() implements UserCommand {}

    /// Lists the commands.
    record Help() implements UserCommand {}

    /// A command that does not exist.
    record Unknown(String name) implements UserCommand {}

    /// Returns whether the command exists.
    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /// A slash, a word and optionally the bot's name as Telegram appends it. A path such as
    /// `/usr/bin` is not a command.
    Pattern SYNTAX = Pattern.compile("/([A-Za-z_]+)(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);

    /// Parses a message.
    ///
    /// @return empty if the text is not a command
    static Optional<UserCommand> parse(String text) {
        var matcher = SYNTAX.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var name = matcher.group(1).toLowerCase(Locale.ROOT);
        var argument = matcher.group(2) == null ? "" : matcher.group(2).strip();
        return Optional.of(
                switch (name) {
                    case "model" -> model(argument);
                    case "models" -> new ListModels();
                    case "reset", "new" -> new Reset();
                    case "help", "start" -> new Help();
                    default -> new Unknown(name);
                });
    }

    private static UserCommand model(String argument) {
        if (argument.isEmpty()) {
            return new ShowModel();
        }
        var words = argument.split("\\s+", -1);
        var forThisConversation =
                words.length > 1 && words[words.length - 1].equalsIgnoreCase("here");
        return new SetModel(words[0], forThisConversation);
    }
}
