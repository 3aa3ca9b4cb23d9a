package dev.parley.inference.outbound;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Parameters that models take for the longest answer, learned once from their refusals.
final class OutputLimits {

    private static final Set<Integer> REFUSALS = Set.of(400, 422);

    private final Set<String> modelsWithMaxTokens = ConcurrentHashMap.newKeySet();
    private final Set<String> settledModels = ConcurrentHashMap.newKeySet();

    OutputLimit parameterFor(String model) {
        return modelsWithMaxTokens.contains(model)
                ? OutputLimit.MAX_TOKENS
                : OutputLimit.MAX_COMPLETION_TOKENS;
    }

    /// Returns whether the failure shows for the first time that the model takes the other
    /// parameter.
    boolean learnFrom(String model, OutputLimit sent, OpenAIException failure) {
        if (sent == OutputLimit.MAX_COMPLETION_TOKENS
                && failure instanceof OpenAIServiceException refusal
                && REFUSALS.contains(refusal.statusCode())
                && refusal.body().toString().contains(sent.parameterName())
                && settledModels.add(model)) {
            modelsWithMaxTokens.add(model);
            return true;
        }
        return false;
    }
}
