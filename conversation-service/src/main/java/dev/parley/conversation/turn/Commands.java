package dev.parley.conversation.turn;

/// What the commands do, and what Parley answers to them.
final class Commands {

    private final TurnSettings settings;

    Commands(TurnSettings settings) {
        this.settings = settings;
    }

    /// Does what a command asks for.
    ///
    /// @return the answer to the person
    String obey(Command command, Records records, Session session, Person person) {
        return switch (command) {
            case Command.Help() -> Sentences.HELP;
            case Command.ShowModels() -> Sentences.models(settings.models(), current(session));
            case Command.ShowModel() -> "Model: " + current(session);
            case Command.SetModel(var name, var onlyHere) ->
                    settings.models()
                            .find(name)
                            .map(model -> set(records, session, model, onlyHere))
                            .orElseGet(() -> Sentences.unknownModel(name, settings.models()));
            case Command.Reset() -> {
                records.deactivate(session, person);
                yield "Conversation reset! Starting fresh.";
            }
            case Command.Unknown(var name) -> "Unknown command /" + name + ".\n" + Sentences.HELP;
        };
    }

    private static String set(Records records, Session session, String model, boolean onlyHere) {
        if (onlyHere) {
            records.override(session, model);
        } else {
            records.prefer(session, model);
        }
        return "Model set to: " + model;
    }

    private String current(Session session) {
        return settings.models().select(session.modelOverride(), session.preferredModel());
    }
}
