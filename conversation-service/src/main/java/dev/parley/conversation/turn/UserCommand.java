package dev.parley.conversation.turn;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person asks of Parley itself, by a text that starts with a slash.
public sealed interface UserCommand {

    /// Which models are there?
    record ListModels() implements UserCommand {}

    /// Which model do I talk to?
    record ShowModel() implements UserCommand {}

    /// Let me talk to this model, from now on or only in this conversation.
    record SetModel(String name, boolean forThisConversation) implements UserCommand {}

    /// Forget what we talked about.
    record Reset() implements UserCommand {}

    /// What can I say?
    record Help() implements UserCommand {}

    /// A command that does not exist.
    record Unknown(String name) implements UserCommand {}

    /// Whether the command exists.
    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /// A slash, a word, perhaps the bot's name as Telegram adds it; a path like /usr/bin is no
    /// command.
    Pattern SYNTAX = Pattern.compile("/([A-Za-z_]+)(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);

    /// Reads a command.
    ///
    /// @return empty when the text is no command
    static Optional<UserCommand> parse(String text) {
        var form = SYNTAX.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var name = form.group(1).toLowerCase(Locale.ROOT);
        var argument = form.group(2) == null ? "" : form.group(2).strip();
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
        var onlyHere = words.length > 1 && words[words.length - 1].equalsIgnoreCase("here");
        return new SetModel(words[0], onlyHere);
    }
}
