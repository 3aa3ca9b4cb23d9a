package dev.parley.conversation.turn;

/// Executes a [UserCommand] and words the reply.
final class UserCommandExecutor {

    private final TurnSettings settings;

    UserCommandExecutor(TurnSettings settings) {
        this.settings = settings;
    }

    /// Executes a command.
    ///
    /// @return the reply to the person
    String execute(
            UserCommand command,
            ConversationTransaction transaction,
            Session session,
            Person person) {
        return switch (command) {
            case UserCommand.Help() -> ChatTexts.HELP;
            case UserCommand.ListModels() ->
                    ChatTexts.modelList(settings.models(), currentModel(session));
            case UserCommand.ShowModel() -> "Model: " + currentModel(session);
            case UserCommand.SetModel(var name, var forThisConversation) ->
                    settings.models()
                            .find(name)
                            .map(model ->
                                    setModel(transaction, session, model, forThisConversation))
                            .orElseGet(() -> ChatTexts.unknownModel(name, settings.models()));
            case UserCommand.Reset() -> {
                transaction.endConversation(session, person);
                yield "Conversation reset! Starting fresh.";
            }
            case UserCommand.Unknown(var name) ->
                    "Unknown command /" + name + ".\n" + ChatTexts.HELP;
        };
    }

    private static String setModel(
            ConversationTransaction transaction,
            Session session,
            String model,
            boolean forThisConversation) {
        if (forThisConversation) {
            transaction.setModelOverride(session, model);
        } else {
            transaction.setPreferredModel(session, model);
        }
        return "Model set to: " + model;
    }

    private String currentModel(Session session) {
        return settings.models().select(session.modelOverride(), session.preferredModel());
    }
}
