package dev.parley.conversation.turn;

import java.util.ArrayDeque;
import java.util.List;

/// Selects the context that a model receives: the system prompt, then the newest messages that fit.
///
/// @param systemPrompt the first message of every context
/// @param maxMessages maximum number of messages from the history
/// @param maxTokens maximum size of the context, as [PromptMessage#estimatedTokens] estimates it;
///   the newest message is included even if it alone exceeds the limit
public record ContextWindow(String systemPrompt, int maxMessages, int maxTokens) {

    /// Returns the context for a history.
    ///
    /// @param history oldest message first
    public List<PromptMessage> contextFor(List<PromptMessage> history) {
        var system = new PromptMessage(PromptMessage.Role.SYSTEM, systemPrompt);
        var remainingTokens = maxTokens - system.estimatedTokens();
        var context = new ArrayDeque<PromptMessage>();
        for (var message : history.reversed()) {
            remainingTokens -= message.estimatedTokens();
            if (!context.isEmpty() && (remainingTokens < 0 || context.size() >= maxMessages)) {
                break;
            }
            context.addFirst(message);
        }
        context.addFirst(system);
        return List.copyOf(context);
    }
}
