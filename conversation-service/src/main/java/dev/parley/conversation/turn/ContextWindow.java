package dev.parley.conversation.turn;

import java.util.ArrayDeque;
import java.util.List;

/// Selects the context that a model receives: the system prompt, then the newest messages that fit.
/// An earlier message that is larger than half a context is cut rather than left out, so that one
/// long answer does not take all memory with it.
///
/// @param systemPrompt the first message of every context
/// @param maxMessages maximum number of messages from the history
/// @param maxTokens maximum size of the context, as [PromptMessage#estimatedTokens] estimates it;
///   the newest message is included even if it alone exceeds the limit
/// @param maxBytes maximum size of the context as [PromptMessage#encodedBytes] counts it, which the
///   request's topic takes; the newest message is cut if it alone exceeds the limit
public record ContextWindow(String systemPrompt, int maxMessages, int maxTokens, int maxBytes) {

    /// The most messages from the history that a window may take; older ones are deleted in time.
    public static final int MAX_MESSAGES = 200;

    /// Returns the context for a history.
    ///
    /// @param history oldest message first
    public List<PromptMessage> contextFor(List<PromptMessage> history) {
        var remaining = afterSystemPrompt();
        var context = new ArrayDeque<PromptMessage>();
        for (var message : history.reversed()) {
            var cut =
                    context.isEmpty()
                            ? message.cutTo(remaining.bytes())
                            : fittedInto(remaining, message);
            remaining = remaining.after(cut);
            if (!context.isEmpty() && remaining.isExceeded()) {
                break;
            }
            context.addFirst(cut);
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

    /// Returns the message, cut to half of the room that is left if it would take more than half of
    /// a whole context and does not fit.
    private PromptMessage fittedInto(Remaining room, PromptMessage message) {
        var isLong =
                message.estimatedTokens() > maxTokens / 2 || message.encodedBytes() > maxBytes / 2;
        return isLong && room.after(message).isExceeded()
                ? message.cutTo(Math.min(room.bytes(), PromptMessage.bytesOf(room.tokens())) / 2)
                : message;
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
