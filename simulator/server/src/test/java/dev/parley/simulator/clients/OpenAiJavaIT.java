package dev.parley.simulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.RateLimitException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;

import dev.parley.simulator.RunningSimulator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Tests with openai-java as the client.
class OpenAiJavaIT {

    private RunningSimulator simulator;
    private OpenAIClient client;

    @BeforeEach
    void start() {
        simulator = new RunningSimulator();
        client =
                OpenAIOkHttpClient.builder()
                        .baseUrl(simulator.url("/v1"))
                        .apiKey("sim-openai-key")
                        .maxRetries(0)
                        .timeout(Duration.ofSeconds(2))
                        .build();
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void completesWithItsContext() {
        ChatCompletion completion =
                client.chat()
                        .completions()
                        .create(
                                asking().addUserMessage("hello")
                                        .addAssistantMessage("Hi!")
                                        .addUserMessage("first")
                                        .addUserMessage("second")
                                        .build());

        assertThat(completion.choices().getFirst().message().content().orElseThrow())
                .startsWith("You said: \"first\" and \"second\"\n")
                .contains("parley-small");
        assertThat(completion.usage().orElseThrow().totalTokens()).isPositive();
    }

    @Test
    void streamsTheSameText() {
        ChatCompletionCreateParams params =
                asking().addUserMessage("hello")
                        .streamOptions(
                                ChatCompletionStreamOptions.builder().includeUsage(true).build())
                        .build();
        try (StreamResponse<ChatCompletionChunk> response =
                client.chat().completions().createStreaming(params)) {
            List<ChatCompletionChunk> chunks = response.stream().toList();

            String text =
                    chunks.stream()
                            .flatMap(chunk -> chunk.choices().stream())
                            .flatMap(choice -> choice.delta().content().stream())
                            .reduce("", String::concat);
            assertThat(text).startsWith("You said: \"hello\"\n");
            assertThat(chunks.getLast().usage().orElseThrow().totalTokens()).isPositive();
        }
    }

    @Test
    void listsModelsAndRefusesOthers() {
        assertThat(client.models().list().data())
                .extracting(model -> model.id())
                .containsExactly("parley-small", "parley-large");
        assertThatThrownBy(() -> client.models().retrieve("nobody"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void failsAsScripted() {
        simulator.control(
                "PUT",
                "/sim/model",
                """
                {"script": [{"fault": "429", "retryAfterSeconds": 7}, {"fault": "500"},
                            {"fault": "cut"}, {"fault": "hang"}, {"fault": "empty"}]}
                """);

        assertThatThrownBy(this::complete)
                .isInstanceOfSatisfying(
                        RateLimitException.class,
                        limited ->
                                assertThat(limited.headers().values("Retry-After"))
                                        .containsExactly("7"));
        assertThatThrownBy(this::complete).isInstanceOf(InternalServerException.class);
        assertThatThrownBy(this::complete).isInstanceOf(OpenAIInvalidDataException.class);
        assertThatThrownBy(this::complete).isInstanceOf(OpenAIIoException.class);
        assertThat(complete()).isEmpty();
        assertThat(complete()).startsWith("You said: \"hello\"");
    }

    private String complete() {
        return client.chat()
                .completions()
                .create(asking().addUserMessage("hello").build())
                .choices()
                .getFirst()
                .message()
                .content()
                .orElseThrow();
    }

    private static ChatCompletionCreateParams.Builder asking() {
        return ChatCompletionCreateParams.builder().model("parley-small");
    }
}
