package dev.parley.inference.outbound;

import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletion.Choice.FinishReason;
import com.openai.models.completions.CompletionUsage;

import dev.parley.inference.completion.ModelCallOutcome;
import dev.parley.inference.completion.ModelCallOutcome.Answered;
import dev.parley.inference.completion.ModelCallOutcome.Refused;
import dev.parley.inference.completion.ModelCallOutcome.Unavailable;

/// Maps chat completions to outcomes: an answer, a refusal, or an unusable response.
final class OpenAiResponseMapper {

    private OpenAiResponseMapper() {}

    static ModelCallOutcome toOutcome(ChatCompletion completion) {
        var choices = completion.choices();
        if (choices.isEmpty()) {
            return new Unavailable("the answer has no choices");
        }
        var choice = choices.getFirst();
        if (choice.finishReason().equals(FinishReason.CONTENT_FILTER)) {
            return new Refused("the provider's content filter stopped the answer");
        }
        var text = choice.message().content().orElse("").replace("\0", "");
        if (!text.isBlank()) {
            return new Answered(
                    text,
                    choice.finishReason().equals(FinishReason.LENGTH),
                    completion.usage().map(CompletionUsage::promptTokens).orElse(null),
                    completion.usage().map(CompletionUsage::completionTokens).orElse(null));
        }
        return choice.message().refusal().filter(refusal -> !refusal.isBlank()).isPresent()
                ? new Refused("the model refused")
                : new Unavailable("the answer is empty");
    }
}
