package dev.parley.conversation.turn;

import java.util.ArrayDeque;
import java.util.List;

/// How much of a history a model is shown: the system prompt, then the newest lines that fit.
///
/// @param systemPrompt the first line of every context
/// @param maxMessages lines of history at most
/// @param maxTokens tokens of the whole context at most, as [PromptMessage#estimatedTokens]
///   estimates them; the newest line goes in even where it alone is longer
public record ContextWindow(String systemPrompt, int maxMessages, int maxTokens) {

    /// The context for a history.
    ///
    /// @param history oldest first
    public List<PromptMessage> contextFor(List<PromptMessage> history) {
        var system = new PromptMessage(PromptMessage.Role.SYSTEM, systemPrompt);
        var left = maxTokens - system.estimatedTokens();
        var shown = new ArrayDeque<PromptMessage>();
        for (var line : history.reversed()) {
            left -= line.estimatedTokens();
            if (!shown.isEmpty() && (left < 0 || shown.size() >= maxMessages)) {
                break;
            }
            shown.addFirst(line);
        }
        shown.addFirst(system);
        return List.copyOf(shown);
    }
}
