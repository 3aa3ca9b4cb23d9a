package dev.parley.simulator.openai;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A chat completion, with its JSON as a whole and in chunks.
record ChatCompletion(String id, String model, long createdSeconds, String text, int promptTokens) {

    /// An estimate of a text's tokens.
    static int tokens(String text) {
        return (text.length() + 3) / 4;
    }

    ChatCompletion saying(String other) {
        return new ChatCompletion(id, model, createdSeconds, other, promptTokens);
    }

    ObjectNode whole() {
        ObjectNode body = head("chat.completion");
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", text)
                .putNull("refusal");
        choice.putNull("logprobs").put("finish_reason", "stop");
        addUsage(body);
        return body;
    }

    /// A chunk of a stream.
    ///
    /// @param delta the next words, or null for the end
    ObjectNode chunk(@Nullable String delta, boolean first) {
        ObjectNode body = head("chat.completion.chunk");
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        ObjectNode change = choice.putObject("delta");
        if (first) {
            change.put("role", "assistant");
        }
        if (delta != null) {
            change.put("content", delta);
        }
        choice.putNull("logprobs").put("finish_reason", delta == null ? "stop" : null);
        return body;
    }

    /// The last chunk, which only reports token usage.
    ObjectNode usageChunk() {
        ObjectNode body = head("chat.completion.chunk");
        body.putArray("choices");
        addUsage(body);
        return body;
    }

    private ObjectNode head(String object) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("object", object)
                .put("created", createdSeconds)
                .put("model", model)
                .put("system_fingerprint", "fp_parley");
    }

    private void addUsage(ObjectNode body) {
        int answered = tokens(text);
        body.putObject("usage")
                .put("prompt_tokens", promptTokens)
                .put("completion_tokens", answered)
                .put("total_tokens", promptTokens + answered);
    }
}
