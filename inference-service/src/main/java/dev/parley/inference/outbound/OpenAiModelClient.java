package dev.parley.inference.outbound;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.core.RequestOptions;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

import dev.parley.inference.completion.ModelCallOutcome;
import dev.parley.inference.completion.ModelClient;
import dev.parley.inference.completion.Prompt;

import okhttp3.ConnectionPool;

import java.time.Duration;

/// Client of the chat completions of an OpenAI-compatible API.
///
/// A call blocks only its virtual thread: blocking calls bypass OkHttp's dispatcher and therefore
/// its limits of 64 calls and 5 per host. Interrupting the thread aborts the call.
///
/// Connections rarely break one at a time, and OkHttp does not check a connection that was idle for
/// less than ten seconds. After a broken connection all idle ones are evicted, so that the next
/// attempt opens a new one.
public final class OpenAiModelClient implements ModelClient {

    private final OpenAIClient client;
    private final ConnectionPool connections;
    private final OutputLimits limits = new OutputLimits();

    /// Creates a model client on an API client without its own retries.
    ///
    /// @param connections the connection pool of the API client
    public OpenAiModelClient(OpenAIClient client, ConnectionPool connections) {
        this.client = client;
        this.connections = connections;
    }

    @Override
    public ModelCallOutcome call(String model, Prompt prompt, Duration timeout)
            throws InterruptedException {
        var parameter = limits.parameterFor(model);
        try {
            return call(model, prompt, parameter, timeout);
        } catch (OpenAIException e) {
            if (prompt.maxOutputTokens() != null && limits.learnFrom(model, parameter, e)) {
                return call(model, prompt, timeout);
            }
            return failure(model, e);
        }
    }

    private ModelCallOutcome call(
            String model, Prompt prompt, OutputLimit parameter, Duration timeout) {
        var answer =
                client.chat()
                        .completions()
                        .create(
                                params(model, prompt, parameter),
                                RequestOptions.builder().timeout(timeout).build());
        return OpenAiResponseMapper.toOutcome(answer);
    }

    private ModelCallOutcome failure(String model, OpenAIException failure)
            throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the call of " + model + " was interrupted");
        }
        if (failure instanceof OpenAIIoException) {
            connections.evictAll();
        }
        return OpenAiErrorMapper.toOutcome(failure);
    }

    private static ChatCompletionCreateParams params(
            String model, Prompt prompt, OutputLimit parameter) {
        var params = ChatCompletionCreateParams.builder().model(model);
        for (var line : prompt.messages()) {
            switch (line.role()) {
                case SYSTEM -> params.addSystemMessage(line.text());
                case USER -> params.addUserMessage(line.text());
                case ASSISTANT -> params.addAssistantMessage(line.text());
            }
        }
        if (prompt.temperature() != null) {
            params.temperature(prompt.temperature());
        }
        if (prompt.maxOutputTokens() != null) {
            params.putAdditionalBodyProperty(
                    parameter.parameterName(), JsonValue.from(prompt.maxOutputTokens()));
        }
        return params.build();
    }
}
