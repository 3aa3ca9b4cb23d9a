package dev.parley.conversation.turn;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person asks of Parley itself, by a text that starts with a slash.
public sealed interface Command {

    /// Which models are there?
    record ShowModels() implements Command {}

    /// Which model do I talk to?
    record ShowModel() implements Command {}

    /// Let me talk to this model, from now on or only in this conversation.
    record SetModel(String name, boolean onlyHere) implements Command {}

    /// Forget what we talked about.
    record Reset() implements Command {}

    /// What can I say?
    record Help() implements Command {}

    /// A command that does not exist.
    record Unknown(String name) implements Command {}

    /// Whether the command exists.
    default boolean isOurs() {
        return !(this instanceof Unknown);
    }

    /// A slash, a word, perhaps the bot's name as Telegram adds it; a path like /usr/bin is no
    /// command.
    Pattern FORM = Pattern.compile("/([A-Za-z_]+)(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);

    /// Reads a command.
    ///
    /// @return empty when the text is no command
    static Optional<Command> parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var name = form.group(1).toLowerCase(Locale.ROOT);
        var argument = form.group(2) == null ? "" : form.group(2).strip();
        return Optional.of(
                switch (name) {
                    case "model" -> model(argument);
                    case "models" -> new ShowModels();
                    case "reset", "new" -> new Reset();
                    case "help", "start" -> new Help();
                    default -> new Unknown(name);
                });
    }

    private static Command model(String argument) {
        if (argument.isEmpty()) {
            return new ShowModel();
        }
        var words = argument.split("\\s+", -1);
        var onlyHere = words.length > 1 && words[words.length - 1].equalsIgnoreCase("here");
        return new SetModel(words[0], onlyHere);
    }
}
