package dev.parley.egress.telegram.delivery;

import dev.parley.support.egress.delivery.CallOutcome;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Telegram as a list of messages, without deduplication; it fails on demand.
final class FakeTelegram implements TelegramBotApi {

    private final Map<String, String> messages = new LinkedHashMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private int lastId;
    private @Nullable Runnable meanwhile;

    /// The next call has this outcome and no effect.
    void failBefore(CallOutcome answer) {
        faults.add(new Fault(answer, false));
    }

    /// The next call takes effect and has this outcome.
    void failAfter(CallOutcome answer) {
        faults.add(new Fault(answer, true));
    }

    /// Runs after the next call took effect and before its outcome is returned.
    void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    /// Returns all visible texts, in order.
    List<String> texts() {
        return List.copyOf(messages.values());
    }

    /// Returns all visible texts except placeholders.
    List<String> answers() {
        return texts().stream()
                .filter(text -> !text.equals(PlaceholderSender.PLACEHOLDER))
                .toList();
    }

    /// Returns all calls, in order.
    List<String> calls() {
        return List.copyOf(calls);
    }

    /// Shows a text in a message.
    void show(String id, String text) {
        messages.put(id, text);
    }

    /// Deletes a message as a person would.
    void remove(String id) {
        messages.remove(id);
    }

    @Override
    public CallOutcome send(Chat chat, String text, @Nullable String replyTo) {
        return with("send" + (replyTo == null ? "" : " to " + replyTo), () -> create(text));
    }

    @Override
    public CallOutcome sendFile(Chat chat, String note, String fileName, byte[] content) {
        return with("send " + fileName, () -> create(new String(content, StandardCharsets.UTF_8)));
    }

    private CallOutcome create(String text) {
        var id = Integer.toString(++lastId);
        messages.put(id, text);
        return new CallOutcome.Done(id);
    }

    @Override
    public CallOutcome edit(Chat chat, String id, String text) {
        return with("edit " + id, () -> put(id, text));
    }

    private CallOutcome put(String id, String text) {
        return messages.computeIfPresent(id, (any, old) -> text) == null
                ? new CallOutcome.Refused(
                        "message to edit not found", TelegramErrorCodes.MESSAGE_GONE)
                : new CallOutcome.Done(id);
    }

    @Override
    public CallOutcome delete(Chat chat, String id) {
        return with(
                "delete " + id,
                () -> {
                    messages.remove(id);
                    return new CallOutcome.Done(null);
                });
    }

    @Override
    public CallOutcome react(Chat chat, String id, String emoji) {
        return with("react " + id + " " + emoji, () -> new CallOutcome.Done(null));
    }

    @Override
    public CallOutcome showTyping(Chat chat) {
        return with("type", () -> new CallOutcome.Done(null));
    }

    private CallOutcome with(String call, Supplier<CallOutcome> doing) {
        calls.add(call);
        var fault = Optional.ofNullable(faults.poll());
        if (fault.isPresent() && !fault.get().applied()) {
            return fault.get().answer();
        }
        var answer = doing.get();
        var happening = meanwhile;
        if (happening != null) {
            meanwhile = null;
            happening.run();
        }
        return fault.map(Fault::answer).orElse(answer);
    }

    private record Fault(CallOutcome answer, boolean applied) {}
}
