package dev.parley.conversation.turn;

/// What the commands do, and what Parley answers to them.
final class UserCommandExecutor {

    private final TurnSettings settings;

    UserCommandExecutor(TurnSettings settings) {
        this.settings = settings;
    }

    /// Does what a command asks for.
    ///
    /// @return the answer to the person
    String execute(
            UserCommand command, ConversationTransaction records, Session session, Person person) {
        return switch (command) {
            case UserCommand.Help() -> ChatTexts.HELP;
            case UserCommand.ListModels() ->
                    ChatTexts.modelList(settings.models(), currentModel(session));
            case UserCommand.ShowModel() -> "Model: " + currentModel(session);
            case UserCommand.SetModel(var name, var onlyHere) ->
                    settings.models()
                            .find(name)
                            .map(model -> setModel(records, session, model, onlyHere))
                            .orElseGet(() -> ChatTexts.unknownModel(name, settings.models()));
            case UserCommand.Reset() -> {
                records.endConversation(session, person);
                yield "Conversation reset! Starting fresh.";
            }
            case UserCommand.Unknown(var name) ->
                    "Unknown command /" + name + ".\n" + ChatTexts.HELP;
        };
    }

    private static String setModel(
            ConversationTransaction records, Session session, String model, boolean onlyHere) {
        if (onlyHere) {
            records.setModelOverride(session, model);
        } else {
            records.setPreferredModel(session, model);
        }
        return "Model set to: " + model;
    }

    private String currentModel(Session session) {
        return settings.models().select(session.modelOverride(), session.preferredModel());
    }
}
