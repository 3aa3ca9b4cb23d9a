package dev.parley.conversation.turn;

import java.util.UUID;

/// Executes a [UserCommand] and words the reply.
final class UserCommandExecutor {

    private static final String CONVERSATION_RESET = "the conversation was reset";

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
                cancelUnanswered(transaction, session.conversationId());
                transaction.endConversation(session, person);
                yield "Conversation reset! Starting fresh.";
            }
            case UserCommand.Unknown(var name) ->
                    "Unknown command /" + name + ".\n" + ChatTexts.HELP;
        };
    }

    /// Nothing of an ended conversation is said after its end: its turn is cancelled, and what
    /// waits for a turn is acknowledged as ignored.
    private static void cancelUnanswered(ConversationTransaction transaction, UUID conversation) {
        transaction
                .cancelTurn(conversation)
                .ifPresent(turn -> {
                    transaction.emit(new Effect.CancelInference(turn, CONVERSATION_RESET));
                    transaction.emit(new Effect.Reply(turn, ChatTexts.CANCELLED));
                });
        transaction
                .discardPending(conversation)
                .forEach(waiting ->
                        transaction.emit(
                                new Effect.Ignore(
                                        waiting.eventId(), waiting.place(), CONVERSATION_RESET)));
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
