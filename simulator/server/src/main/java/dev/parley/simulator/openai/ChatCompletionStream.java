package dev.parley.simulator.openai;

import dev.parley.simulator.http.Bytes;
import dev.parley.simulator.http.HttpReply;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A chat completion as server-sent events, one word at a time.
final class ChatCompletionStream {

    private static final Pattern WORD = Pattern.compile("\\S*\\s*");
    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "text/event-stream; charset=utf-8", "Cache-Control", "no-cache");

    private ChatCompletionStream() {}

    /// A complete stream, spread over a time.
    static HttpReply of(ChatCompletion completion, boolean usage, long spreadMillis) {
        return new HttpReply.Streaming(
                HEADERS,
                out -> {
                    List<String> words = words(completion.text());
                    for (int at = 0; at < words.size(); at++) {
                        send(completion.chunk(words.get(at), at == 0), out);
                        pause(spreadMillis, words.size());
                    }
                    send(completion.chunk(null, words.isEmpty()), out);
                    if (usage) {
                        send(completion.usageChunk(), out);
                    }
                    out.write(event("[DONE]"));
                });
    }

    /// The first half of a stream on a connection that then breaks.
    static HttpReply cut(ChatCompletion completion) {
        StringBuilder half = new StringBuilder();
        List<String> words = words(completion.text());
        for (int at = 0; at < words.size() / 2; at++) {
            half.append("data: ").append(completion.chunk(words.get(at), at == 0)).append("\n\n");
        }
        return new HttpReply.Truncated(HEADERS, Bytes.of(half.toString()));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void send(ObjectNode chunk, OutputStream out) throws IOException {
        out.write(event(chunk.toString()));
        out.flush();
    }

    private static byte[] event(String data) {
        return ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void pause(long spreadMillis, int words) throws InterruptedException {
        if (spreadMillis > 0) {
            Thread.sleep(Math.max(1, spreadMillis / words));
        }
    }
}
