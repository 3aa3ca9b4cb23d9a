package dev.parley.inference.outbound;

import com.openai.client.OpenAIClient;
import com.openai.core.RequestOptions;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

import dev.parley.inference.completion.ModelCallOutcome;
import dev.parley.inference.completion.ModelClient;
import dev.parley.inference.completion.Prompt;

import okhttp3.ConnectionPool;

import java.time.Duration;

/// The models behind an OpenAI-compatible API, by its plain chat completions.
///
/// A call blocks its virtual thread and nothing else: the client's blocking calls pass OkHttp's
/// dispatcher by, so its limits (64 calls, 5 per host) do not hold. Interrupting the thread ends
/// the call.
///
/// A connection that breaks has seldom died alone, and the client checks none that was idle for
/// less than ten seconds: after a break all idle ones are given up, so that the next attempt does
/// not meet another dead one.
public final class OpenAiModelClient implements ModelClient {

    private final OpenAIClient client;
    private final ConnectionPool connections;

    /// Calls through a client that does not retry by itself.
    ///
    /// @param connections the pool that the client takes its connections from
    public OpenAiModelClient(OpenAIClient client, ConnectionPool connections) {
        this.client = client;
        this.connections = connections;
    }

    @Override
    public ModelCallOutcome call(String model, Prompt prompt, Duration patience)
            throws InterruptedException {
        try {
            var answer =
                    client.chat()
                            .completions()
                            .create(
                                    params(model, prompt),
                                    RequestOptions.builder().timeout(patience).build());
            return OpenAiResponseMapper.toOutcome(answer);
        } catch (OpenAIException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the call of " + model + " was given up");
            }
            if (e instanceof OpenAIIoException) {
                connections.evictAll();
            }
            return OpenAiErrorMapper.toOutcome(e);
        }
    }

    private static ChatCompletionCreateParams params(String model, Prompt prompt) {
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
            params.maxCompletionTokens(prompt.maxOutputTokens().longValue());
        }
        return params.build();
    }
}
