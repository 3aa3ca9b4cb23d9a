package dev.parley.conversation.turn;

import java.util.stream.Collectors;

/// Texts that the service itself sends to chatters.
final class ChatTexts {

    static final String INFERENCE_FAILED =
            "Sorry, I could not get an answer from the model just now. Nothing of what you wrote is"
                    + " lost: please ask again in a little while.";

    static final String PROVIDER_DECLINED =
            "The model's provider declined to answer that. Please put it another way.";

    static final String CANCELLED = "(Not answered: the conversation was reset.)";

    static final String TEXT_ONLY =
            "I can only read text so far: please tell me in words what you would like.";

    static final String HELP =
            """
            I know these commands:
            /model – the model you talk to
            /model <name> – talk to another one from now on (add "here" for this conversation only)
            /models – the models there are
            /reset – forget what we talked about
            /help – this list
            Anything else you write, I answer.\
            """;

    private ChatTexts() {}

    static String answer(InferenceOutcome.Completed completed) {
        return completed.truncated()
                ? completed.text() + "\n\n(The model stopped here, at its length limit.)"
                : completed.text();
    }

    static String modelList(ModelCatalog models, String current) {
        return models.supported().stream()
                .map(model -> "- " + model + (model.equals(current) ? " (current)" : ""))
                .collect(Collectors.joining("\n", "Models:\n", "\nChoose with /model <name>."));
    }

    static String unknownModel(String name, ModelCatalog models) {
        return "Unknown model: " + name + ". There are: " + String.join(", ", models.supported());
    }
}
