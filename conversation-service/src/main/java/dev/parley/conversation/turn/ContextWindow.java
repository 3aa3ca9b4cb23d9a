package dev.parley.conversation.turn;

import java.util.ArrayDeque;
import java.util.List;

/// Selects the context that a model receives: the system prompt, then the newest messages that fit.
///
/// @param systemPrompt the first message of every context
/// @param maxMessages maximum number of messages from the history
/// @param maxTokens maximum size of the context, as [PromptMessage#estimatedTokens] estimates it;
///   the newest message is included even if it alone exceeds the limit
/// @param maxBytes maximum size of the context as [PromptMessage#encodedBytes] counts it, which the
///   request's topic takes; the newest message is cut if it alone exceeds the limit
public record ContextWindow(String systemPrompt, int maxMessages, int maxTokens, int maxBytes) {

    /// Returns the context for a history.
    ///
    /// @param history oldest message first
    public List<PromptMessage> contextFor(List<PromptMessage> history) {
        var remaining = afterSystemPrompt();
        var context = new ArrayDeque<PromptMessage>();
        for (var message : history.reversed()) {
            if (context.isEmpty()) {
                message = message.cutTo(remaining.bytes());
            }
            remaining = remaining.after(message);
            if (!context.isEmpty() && remaining.isExceeded()) {
                break;
            }
            context.addFirst(message);
        }
        context.addFirst(system());
        return List.copyOf(context);
    }

    /// Returns how many of the oldest messages fit into one context together, at least one.
    public int fitting(List<PromptMessage> messages) {
        var remaining = afterSystemPrompt();
        var count = 0;
        for (var message : messages) {
            remaining = remaining.after(message);
            if (count > 0 && remaining.isExceeded()) {
                break;
            }
            count++;
        }
        return count;
    }

    private Remaining afterSystemPrompt() {
        return new Remaining(maxMessages + 1, maxTokens, maxBytes).after(system());
    }

    private PromptMessage system() {
        return new PromptMessage(PromptMessage.Role.SYSTEM, systemPrompt);
    }

    /// Room that is left in a context.
    private record Remaining(int messages, int tokens, int bytes) {

        Remaining after(PromptMessage message) {
            return new Remaining(
                    messages - 1,
                    tokens - message.estimatedTokens(),
                    bytes - message.encodedBytes());
        }

        boolean isExceeded() {
            return messages < 0 || tokens < 0 || bytes < 0;
        }
    }
}
