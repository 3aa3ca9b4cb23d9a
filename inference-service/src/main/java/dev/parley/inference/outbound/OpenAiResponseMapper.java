package dev.parley.inference.outbound;

import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletion.Choice.FinishReason;

import dev.parley.inference.completion.ModelCallOutcome;
import dev.parley.inference.completion.ModelCallOutcome.Answered;
import dev.parley.inference.completion.ModelCallOutcome.Refused;
import dev.parley.inference.completion.ModelCallOutcome.Unavailable;

import java.util.List;

/// Maps chat completions to outcomes: an answer, a refusal, or an unusable response.
///
/// Fields are read as they come: the client's typed accessors throw where a provider leaves a field
/// out or sends another type, and no field that is not the answer may cost the answer.
final class OpenAiResponseMapper {

    private OpenAiResponseMapper() {}

    static ModelCallOutcome toOutcome(ChatCompletion completion) {
        var choices = completion._choices().asKnown().orElse(List.of());
        if (choices.isEmpty()) {
            return new Unavailable("the answer has no choices");
        }
        var finishReason = choices.getFirst()._finishReason().asKnown();
        if (finishReason.filter(FinishReason.CONTENT_FILTER::equals).isPresent()) {
            return new Refused("the provider's content filter stopped the answer");
        }
        var message = choices.getFirst()._message().asKnown();
        var text =
                message.map(said -> LenientJson.text(said._content())).orElse("").replace("\0", "");
        if (!text.isBlank()) {
            var usage = completion._usage().asKnown();
            return new Answered(
                    text,
                    finishReason.filter(FinishReason.LENGTH::equals).isPresent(),
                    usage.flatMap(used -> used._promptTokens().asKnown()).orElse(null),
                    usage.flatMap(used -> used._completionTokens().asKnown()).orElse(null));
        }
        return message.flatMap(said -> said._refusal().asKnown())
                        .filter(refusal -> !refusal.isBlank())
                        .isPresent()
                ? new Refused("the model refused")
                : new Unavailable("the answer is empty");
    }
}
